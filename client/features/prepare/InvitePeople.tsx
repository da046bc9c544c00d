import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import formStyles from './form.module.css';
import { inBatches, peopleIn } from './people-list.ts';

/** A pasted list of people, one a line; each gets a personal link. */
export function InvitePeople() {
  const { t } = useTranslation('setup');
  const send = useSend();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const people = peopleIn(text);

  const invite = async () => {
    if (busy || people.length === 0) return;
    setBusy(true);
    const batches = inBatches(people);
    let done = 0;
    for (const profiles of batches) {
      const answer = await send({ type: 'invite', profiles });
      if (!answer.ok) break;
      done += 1;
    }
    setBusy(false);
    setFailed(done < batches.length);
    // What could not be sent stays in the field.
    const left = batches.slice(done).flat();
    setText(left.map(({ name, organisation, languages }) => [name, organisation, languages.join(' ')].join(', ')).join('\n'));
    announce(t(left.length === 0 ? 'people.invited' : 'people.notInvited', { count: left.length === 0 ? people.length : left.length }));
  };

  return (
    <form
      className={formStyles['lines']}
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <TextArea
        label={t('people.list')}
        hint={t('people.listHint')}
        placeholder={t('people.listExample')}
        rows={5}
        value={text}
        error={failed ? t('people.notInvited', { count: people.length }) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" className={formStyles['end']} aria-disabled={busy || people.length === 0}>
        {people.length === 0 ? t('people.inviteNobody') : t('people.invite', { count: people.length })}
      </Button>
    </form>
  );
}
