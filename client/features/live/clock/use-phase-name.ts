import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { currentRound } from '#client/features/participant/programme.ts';
import { phaseOf } from './clock-face.ts';

/** What runs now in words: `Round 2 of 3`, `World café · Round 1 of 2`, `Open hall`. */
export function usePhaseName(): string {
  const { t } = useTranslation(['live', 'participant', 'hall']);
  const clock = useLive((view) => view.clock);
  const round = currentRound({ clock });
  const cafe = useLive(({ about, clock: { segment } }) => about.programme[segment ?? -1]?.kind === 'world_cafe');
  if (round === null) return t(`phase.${phaseOf(clock)}`);
  const name = t('round', { ns: 'participant', ...round });
  return cafe ? `${t('programme.world_cafe', { ns: 'hall' })} · ${name}` : name;
}
