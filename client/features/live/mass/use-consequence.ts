import { endingsOffered } from '#client/features/live/clock/endings.ts';
import { stepAfter } from '#client/features/live/clock/step-after.ts';
import { useLive } from '#client/features/live/use-live.ts';
import type { Step } from '#client/features/participant/programme.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { extensionSeconds } from '#shared/gathering/limits.ts';
import type { MassAction } from './mass-action.ts';

/** What an action for everyone will do, in sentences. */
export function useConsequence(action: MassAction): readonly string[] {
  const { t } = useTranslation('live');
  const format = useFormat();
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const time = (instant: number) => format.time(instant, about.timeZone);
  const becomes = (step: Step | null | undefined) =>
    step === null || step === undefined
      ? []
      : [t(`becomes.${step.kind}`, step.kind === 'round' ? { round: step.round, rounds: step.rounds } : {})];
  switch (action) {
    case 'extend': {
      const was = clock.endsAt ?? 0;
      const end = clock.expectedEnd;
      const moved = t('confirm.extend.text', { was: time(was), bell: time(was + extensionSeconds * 1000) });
      return [moved, ...(end === null ? [] : [t('programme.end', { end: time(end + extensionSeconds * 1000) })])];
    }
    case 'start':
    case 'go_on':
      return [t(`confirm.${action}.text`), ...becomes(stepAfter({ about, clock }))];
    case 'round':
    case 'segment':
      return [t(`confirm.${action}.text`), ...becomes(endingsOffered({ about, clock }).find(({ what }) => what === action)?.then)];
    case 'gathering':
      return [t('confirm.end.text')];
    case 'pause':
    case 'resume':
    case 'close_doors':
    case 'clear_tables':
      return [t(`confirm.${action}.text`)];
  }
}
