import { useState } from 'react';
import { TopicTableForm } from '#client/features/participant/TopicTableForm.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { topicTableSeats } from '#shared/gathering/limits.ts';

/** Says anew what a topic table is about, for how many and in which languages. */
export function EditTable({ table: id }: { readonly table: string }) {
  const { t } = useTranslation('hosting');
  const { attempt, waiting, problem, refusal } = useAttempt();
  const [open, setOpen] = useState(false);
  const row = useGathering(({ hall }) => hall?.tables[id]);
  const about = useGathering(({ hall }) => hall?.about);
  const mine = useGathering((snapshot) => snapshot.mine?.profile?.languages);
  if (row === undefined || about === undefined) return null;
  const { topic, theme, question, announced, seats, people } = row;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('edit.open')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('edit.title')}>
        <TopicTableForm
          kept={id}
          about={about}
          begin={{ topic, theme, question, languages: announced, seats }}
          languages={mine ?? []}
          least={Math.max(topicTableSeats.least, people.length)}
          submit={t('edit.save')}
          waiting={waiting}
          problem={problem === undefined ? undefined : { of: refusal === 'too_few_seats' ? 'seats' : 'form', text: problem }}
          onSubmit={async (draft) => {
            const done = await attempt({ type: 'edit_table', table: id, ...draft });
            if (done) {
              setOpen(false);
              announce(t('edit.saved'));
            }
            return done;
          }}
        />
      </Dialog>
    </>
  );
}
