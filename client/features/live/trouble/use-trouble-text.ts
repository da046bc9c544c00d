import { useTranslation } from '#client/i18n/use-translation.ts';
import { callNames } from '#client/features/participant/names.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { outsiderAmong } from './outsider.ts';
import type { Remedy } from './remedy.ts';
import type { Trouble } from './troubles.ts';

interface TroubleText {
  /** Where and what, as a title: `Table 7: Saara is alone`. */
  readonly title: (trouble: Trouble) => string;
  /** What more there is to know. */
  readonly detail: (trouble: Trouble, remedy: Remedy) => string | null;
  /** The remedy as its button says it. */
  readonly action: (trouble: Trouble, remedy: Remedy) => string | null;
}

/** Puts troubles and their remedies into words. */
export function useTroubleText(): TroubleText {
  const { t } = useTranslation('live');
  const { list } = useFormat();
  const nameIn = ({ people, person }: Trouble, id = person?.id) => callNames(people).get(id ?? '') ?? person?.name ?? '';
  return {
    title: (trouble) => t(`trouble.${trouble.kind}`, { number: trouble.table.number, name: nameIn(trouble) }),
    detail: (trouble, remedy) => {
      switch (trouble.kind) {
        case 'alone':
          return remedy.kind === 'move' ? t('trouble.hasSeat', { number: remedy.to.number }) : t('trouble.noSeat');
        case 'no_language': {
          const outsider = outsiderAmong(trouble.people);
          if (outsider === null) return t('trouble.notAll');
          const others = list(outsider.others.map(({ id }) => nameIn(trouble, id)));
          return t('trouble.outsider', { name: nameIn(trouble, outsider.person.id), others });
        }
        case 'help':
          return t('trouble.asked', { name: nameIn(trouble) });
        case 'silent':
          return t('trouble.unheard');
        case 'dropped':
          return t('trouble.kept');
        case 'empty':
          return null;
      }
    },
    action: (trouble, remedy) => {
      switch (remedy.kind) {
        case 'move':
          return trouble.kind === 'alone'
            ? t('remedy.move', { number: remedy.to.number })
            : t('remedy.moveOne', { name: nameIn(trouble, remedy.person.id), number: remedy.to.number });
        case 'swap':
          return t('remedy.swap', { name: nameIn(trouble, remedy.person.id), other: callNames([remedy.other]).get(remedy.other.id) ?? '' });
        case 'choose':
          return t('remedy.choose');
        case 'visit':
          return t('visit.go');
        case 'write':
        case 'none':
          return null;
      }
    },
  };
}
