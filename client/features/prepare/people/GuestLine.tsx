import { Check, Copy, Ellipsis } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';

interface Props {
  readonly guest: GuestRow;
  readonly link: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onReplace: () => void;
  readonly onWithdraw: () => void;
}

/** Somebody with a personal link, and what can be done with it. */
export function GuestLine({ guest, link, copied, onCopy, onReplace, onWithdraw }: Props) {
  const { t } = useTranslation('invite');
  const { name, organisation, organiser, host, listed, around, standing } = guest;
  const facts = [organisation, organiser ? t('role.organiser') : host ? t('role.host') : ''].filter(Boolean);
  const Sign = copied ? Check : Copy;
  return (
    <li className={styles['guest']}>
      <span className={styles['who']}>
        <b>{name}</b>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
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
            { id: 'replace', label: t('replace'), detail: t('replaceDetail') },
            ...(listed && standing === 'invited'
              ? [{ id: 'withdraw' as const, label: t('withdraw.do'), detail: t('withdraw.detail'), grave: true, apart: true }]
              : []),
          ]}
          onAction={(id) => (id === 'replace' ? onReplace : onWithdraw)()}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        </ActionMenu>
      </span>
    </li>
  );
}
