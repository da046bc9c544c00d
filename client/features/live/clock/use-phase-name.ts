import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { currentRound } from '#client/features/participant/programme.ts';
import { phaseOf } from './clock-face.ts';

/** What runs now in words: `Round 2 of 3`, `Open hall`. */
export function usePhaseName(): string {
  const { t } = useTranslation(['live', 'participant']);
  const clock = useLive((view) => view.clock);
  const round = currentRound({ clock });
  return round === null ? t(`phase.${phaseOf(clock)}`) : t('round', { ns: 'participant', ...round });
}
