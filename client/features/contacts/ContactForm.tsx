import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useChanges } from '#client/lib/draft.ts';
import { contactOf, draftFrom, problemsOf, type ContactProblem } from '#client/features/contacts/contact-draft.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { ContactCard } from '#shared/gathering/contacts.ts';
import styles from './contacts.module.css';

interface Props {
  readonly onSaved: () => void;
  /** Buttons at the foot; one of them submits. */
  readonly actions: (waiting: boolean) => ReactNode;
}

/** What I choose to show of myself; only the name is required. What is begun stays, through a move and a reload, until it is saved. */
export function ContactForm({ onSaved, actions }: Props) {
  const { t } = useTranslation('contact');
  const card = useGathering(({ mine }) => mine?.contactCard ?? null);
  const profile = useGathering(({ mine }) => mine?.profile ?? null);
  const { attempt, waiting, problem } = useAttempt();
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const [changes, change] = useChanges<keyof ContactCard>(`contact.${me}`);
  const draft = { ...draftFrom(card, profile), ...changes };
  const [problems, setProblems] = useState<readonly ContactProblem[]>([]);
  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (found.length > 0 || !(await attempt({ type: 'set_contact_card', card: contactOf(draft) }))) return;
    change({});
    onSaved();
  };
  const field = (name: keyof ContactCard) => ({
    label: t(`field.${name}`),
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => change({ ...changes, [name]: event.target.value }),
  });
  const wrong = (name: ContactProblem) => (problems.includes(name) ? t(`wrong.${name}`) : undefined);
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void save();
      }}
    >
      <TextField {...field('name')} error={wrong('name')} maxLength={limits.name} autoComplete="name" />
      <TextField {...field('organisation')} optional maxLength={limits.organisation} autoComplete="organization" />
      <TextField {...field('role')} optional maxLength={limits.role} autoComplete="organization-title" />
      <TextField {...field('mail')} optional error={wrong('mail')} maxLength={limits.mail} type="email" autoComplete="email" />
      <TextField {...field('telephone')} optional maxLength={limits.telephone} type="tel" autoComplete="tel" />
      <TextField {...field('link')} optional error={wrong('link')} maxLength={limits.link} inputMode="url" autoComplete="url" />
      <TextField
        {...field('line')}
        optional
        className={styles['across']}
        hint={t('field.lineHint')}
        maxLength={limits.contactLine}
        autoComplete="off"
      />
      {problem !== undefined && <p className={classNames(styles['problem'], styles['across'])}>{problem}</p>}
      <div className={classNames(styles['actions'], styles['across'], styles['foot'])}>{actions(waiting)}</div>
    </form>
  );
}
