import { KeyRound } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { CopyField } from './CopyField.tsx';
import formStyles from './form.module.css';
import { GuestList } from './GuestList.tsx';
import { InvitePeople } from './InvitePeople.tsx';
import { organiserLink } from './organiser-link.ts';
import styles from './people.module.css';
import { useLinks } from './use-links.ts';

interface Props {
  readonly slug: string;
  readonly hall: OrganiserView;
}

/** The links: one's own, the one for everybody, and one for each person. */
export function PeopleStep({ slug, hall }: Props) {
  const { t } = useTranslation('setup');
  const { shared, personal } = useLinks(slug, hall.guests);
  const mine = organiserLink(slug);
  return (
    <div className={formStyles['form']}>
      {mine !== null && (
        <Sheet className={styles['mine']}>
          <h2>
            <KeyRound size={20} strokeWidth={1.75} aria-hidden />
            {t('people.organiserLink')}
          </h2>
          <p>{t('people.organiserLinkHint')}</p>
          <CopyField label={t('people.organiserAddress')} text={mine} />
        </Sheet>
      )}
      {shared !== null && <CopyField label={t('people.sharedLink')} hint={t(`people.sharedLinkHint.${hall.door}`)} text={shared} />}
      <CopyField label={t('people.checkLink')} hint={t('people.checkLinkHint')} text={`${location.origin}/check`} />
      {hall.clock.phase !== 'over' && (
        <section className={formStyles['part']}>
          <h2>{t('people.personal')}</h2>
          <p className={formStyles['hint']}>{t('people.personalHint')}</p>
          <InvitePeople />
        </section>
      )}
      <GuestList guests={hall.guests} links={personal} />
    </div>
  );
}
