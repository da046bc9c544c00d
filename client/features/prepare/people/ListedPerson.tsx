import { Check, CircleAlert, Pencil, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { CheckedRow } from '#shared/people-list/check-list.ts';
import type { Field } from '#shared/people-list/people-table.ts';
import { PersonFields } from './PersonFields.tsx';
import styles from './people-import.module.css';

interface Props {
  readonly checked: CheckedRow;
  readonly leftOut: boolean;
  readonly onCell: (field: Field, text: string) => void;
  readonly onLeaveOut: (out: boolean) => void;
}

const everyField: readonly Field[] = ['name', 'organisation', 'mail', 'languages', 'topics', 'role', 'firstTimer', 'keepApart'];

/** Somebody on the list: what will be known of them, and what is wrong, to be corrected at once. */
export function ListedPerson({ checked: { row, invitee, problems }, leftOut, onCell, onLeaveOut }: Props) {
  const { t } = useTranslation('invite');
  const { list, languageName, number } = useFormat();
  // A field that was wrong stays open, so that nothing goes away under one's fingers.
  const [open, setOpen] = useState<readonly Field[]>([]);
  const wrong = problems.map(({ field }) => field).filter((field) => !open.includes(field));
  if (wrong.length > 0 && !leftOut) setOpen([...open, ...wrong]);
  const fields = everyField.filter((field) => open.includes(field));
  const { profile, mail, role, firstTimer } = invitee;
  const name = profile.name === '' ? t('row.nameless') : profile.name;
  const facts = [
    profile.organisation,
    mail,
    profile.languages.length === 0 ? '' : list(profile.languages.map(languageName)),
    role === 'participant' ? '' : t(`role.${role}`),
    firstTimer ? t('row.firstTime') : '',
    profile.topics.join(', '),
  ].filter(Boolean);

  return (
    <li className={classNames(styles['person'], leftOut && styles['leftOut'])}>
      <span className={styles['line']} title={t('row.line', { line: number(row.line) })}>
        <span className={styles['unseen']}>{t('row.line', { line: '' })}</span>
        {row.line}
      </span>
      <div className={styles['said']}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        {leftOut && <em>{t('row.isLeftOut')}</em>}
      </div>
      <span className={styles['acts']}>
        {!leftOut && fields.length > 0 && (
          <span className={problems.length > 0 ? styles['bad'] : styles['good']}>
            {problems.length > 0 ? (
              <CircleAlert size={20} strokeWidth={1.75} aria-hidden />
            ) : (
              <Check size={20} strokeWidth={1.75} aria-hidden />
            )}
            {t(problems.length > 0 ? 'row.wrong' : 'row.right')}
          </span>
        )}
        {!leftOut && fields.length < everyField.length && (
          <IconButton label={t('row.edit', { name })} onClick={() => setOpen(everyField)}>
            <Pencil size={20} strokeWidth={1.75} aria-hidden />
          </IconButton>
        )}
        <Button look="plain" aria-label={t(leftOut ? 'row.takeName' : 'row.leaveName', { name })} onClick={() => onLeaveOut(!leftOut)}>
          {leftOut ? <Undo2 size={20} strokeWidth={1.75} aria-hidden /> : <X size={20} strokeWidth={1.75} aria-hidden />}
          {t(leftOut ? 'row.take' : 'row.leave')}
        </Button>
      </span>
      {!leftOut && fields.length > 0 && (
        <div className={styles['fields']}>
          <PersonFields fields={fields} cells={row.cells} problems={problems} onChange={onCell} />
        </div>
      )}
    </li>
  );
}
