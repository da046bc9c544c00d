import { useLive } from '#client/features/live/use-live.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { PlanReasonView } from '#shared/gathering/view/types.ts';

/** Names written out; whoever is beyond them is counted. */
const named = 3;

/** Says why a rule could not be kept, by name; null where nobody it is about is known any more. */
export function useReasonText(): (reason: PlanReasonView) => string | null {
  const { t } = useTranslation('live');
  const { list, languageName, number } = useFormat();
  const people = useLive((view) => view.people);

  const namesOf = (ids: readonly string[]): string => {
    const names = ids.flatMap((id) => people[id]?.name ?? []);
    const more = names.length - named;
    return list(more > 1 ? [...names.slice(0, named), t('why.more', { count: more })] : names);
  };

  return (reason) => {
    const count = reason.people.length;
    const names = namesOf(reason.people);
    const languages = list(reason.languages.map(languageName));
    if (names === '') return null;
    switch (reason.why) {
      case 'few_unmet':
        return t('why.few_unmet', { names });
      case 'many_colleagues': {
        const organisation = people[reason.people[0] ?? '']?.organisation ?? '';
        return t('why.many_colleagues', { organisation, people: number(count), tables: number(reason.tables) });
      }
      case 'rare_language': {
        const beside = namesOf(reason.beside);
        return beside === '' || languages === '' ? null : t('why.rare_language', { count, names, beside, languages });
      }
      case 'few_speakers':
      case 'no_common_language': {
        const others = reason.others === 0 ? t('why.nobodyElse') : t('why.others', { count: reason.others });
        return languages === '' ? null : t(`why.${reason.why}`, { count, names, languages, others });
      }
    }
  };
}
