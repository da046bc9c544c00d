import { KeyRound } from 'lucide-react';
import { CopyField } from '#client/features/gathering/links/CopyField.tsx';
import { KeptLink } from '#client/features/gathering/links/KeptLink.tsx';
import { organiserLink } from '#client/features/gathering/links/organiser-link.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { useLinkFileName } from '../life/use-link-file-name.ts';
import { OrganisersPanel } from '../life/OrganisersPanel.tsx';
import formStyles from '../form.module.css';
import { GuestList } from './GuestList.tsx';
import { InvitationLetter } from './InvitationLetter.tsx';
import { MailPanel } from './MailPanel.tsx';
import { PeopleImport } from './PeopleImport.tsx';
import styles from './people.module.css';
import { SharedLink } from './SharedLink.tsx';
import { useLinks } from './use-links.ts';
import { useMailing } from './use-mailing.ts';

interface Props {
  readonly slug: string;
  readonly hall: OrganiserView;
}

const invitations = 'invitations';

/** The links: one's own, the one for everybody, and one for each person. */
export function PeopleStep({ slug, hall }: Props) {
  const { t } = useTranslation('invite');
  const { shared, personal, mailFrom } = useLinks(slug, hall);
  const mailing = useMailing(slug);
  const linkFileName = useLinkFileName();
  const mine = organiserLink(slug);
  return (
    <div className={formStyles['form']}>
      {mine !== null && (
        <Sheet className={styles['mine']}>
          <h2>
            <KeyRound size={20} strokeWidth={1.75} aria-hidden />
            {t('organiserLink')}
          </h2>
          <p>{t('organiserLinkHint')}</p>
          <KeptLink said label={t('organiserAddress')} address={mine} name={linkFileName(hall.about)} />
        </Sheet>
      )}
      {shared !== null && <SharedLink address={shared} hall={hall} />}
      <CopyField label={t('checkLink')} hint={t('checkLinkHint')} text={`${location.origin}/check`} />
      {hall.clock.phase !== 'over' && (
        <section className={formStyles['part']}>
          <h2 id={invitations} tabIndex={-1}>
            {t('personal')}
          </h2>
          <p className={formStyles['hint']}>{t('personalHint')}</p>
          <PeopleImport slug={slug} guests={hall.guests} heading={invitations} />
        </section>
      )}
      {shared !== null && hall.clock.phase !== 'over' && (
        <InvitationLetter slug={slug} about={hall.about} shared={shared} personal={personal.size > 0} />
      )}
      {personal.size > 0 && <MailPanel hall={hall} from={mailFrom} mailing={mailing} />}
      <GuestList hall={hall} links={personal} mailing={mailFrom === null ? null : mailing} />
      <OrganisersPanel slug={slug} fileName={linkFileName(hall.about)} withMail={mailFrom !== null} />
    </div>
  );
}
