import { useLength } from '#client/features/participant/use-length.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { segmentSeconds } from '#shared/gathering/about.ts';
import { startsOf, type AboutDraft } from './about-draft.ts';
import type { Step } from './steps.ts';

/** What is in each step, in a few words. */
export function useStepDetails(draft: AboutDraft, invited: number): Readonly<Record<Step, string>> {
  const { t } = useTranslation('setup');
  const { day } = useFormat();
  const length = useLength();
  const [start] = startsOf(draft);
  const seconds = draft.programme.reduce((sum, segment) => sum + segmentSeconds(segment), 0);
  return {
    about: start === undefined ? t('detail.about') : day(start, draft.timeZone),
    topics: t('detail.topics', {
      themes: t('detail.themes', { count: draft.themes.length }),
      questions: t('detail.questions', { count: draft.questions.length }),
    }),
    programme: length(seconds),
    people: invited === 0 ? t('detail.people') : t('detail.invited', { count: invited }),
  };
}
