import { Check, Copy, Ellipsis } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { MailKind } from '#shared/gathering/mails.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { mayBeMailed } from './mail-figures.ts';
import styles from './people.module.css';
import { useMailText } from './use-mail-text.ts';

interface Props {
  readonly guest: GuestRow;
  readonly link: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
  /** What is to be written to them next. */
  readonly mail: MailKind;
  /** Null where this server sends no mail. */
  readonly onMail: ((what: MailKind) => void) | null;
  readonly onEdit: () => void;
  readonly onReplace: () => void;
  readonly onWithdraw: () => void;
}

/** Somebody with a personal link, and what can be done with it. */
export function GuestLine({ guest, link, copied, onCopy, mail, onMail, onEdit, onReplace, onWithdraw }: Props) {
  const { t } = useTranslation('invite');
  const { name, organisation, organiser, host, listed, around, standing } = guest;
  const facts = [organisation, organiser ? t('role.organiser') : host ? t('role.host') : ''].filter(Boolean);
  const mailed = useMailText()(guest);
  const again = kindsAgain(guest, mail);
  const Sign = copied ? Check : Copy;
  return (
    <li className={styles['guest']}>
      <span className={styles['who']}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        {mailed !== null && <span>{mailed}</span>}
      </span>
      <span className={styles['standing']}>{t(`standing.${around ? 'around' : standing}`)}</span>
      <span className={styles['do']}>
        {mayCopy() ? (
          <Button aria-label={t('copyLink', { name })} onClick={onCopy}>
            <Sign size={20} strokeWidth={1.75} aria-hidden />
            {copied ? t('copied', { ns: 'setup' }) : t('link')}
          </Button>
        ) : (
          <TextField label={t('linkOf', { name })} labelHidden readOnly value={link} />
        )}
        <ActionMenu
          label={t('more', { name })}
          actions={[
            ...(onMail === null || guest.mail === '' ? [] : again.map((id) => ({ id, label: t(`sendOne.${id}`, { ns: 'mail' }) }))),
            { id: 'edit', label: t('edit.do'), detail: t('edit.detail') },
            { id: 'replace', label: t('replace'), detail: t('replaceDetail') },
            ...(listed && standing === 'invited'
              ? [{ id: 'withdraw' as const, label: t('withdraw.do'), detail: t('withdraw.detail'), grave: true, apart: true }]
              : []),
          ]}
          onAction={(id) => {
            if (id === 'edit') onEdit();
            else if (id === 'replace') onReplace();
            else if (id === 'withdraw') onWithdraw();
            else onMail?.(id);
          }}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        </ActionMenu>
      </span>
    </li>
  );
}

/** What may be written to somebody now: the invitation also once more, as long as none is on its way. */
const kindsAgain = (guest: GuestRow, next: MailKind): MailKind[] =>
  (next === 'reminder' ? (['invitation', 'reminder'] as const) : [next]).filter(
    (kind) => mayBeMailed(guest, kind) && guest.mails[kind]?.state !== 'waiting',
  );
