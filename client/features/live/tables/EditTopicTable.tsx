import { useLive } from '#client/features/live/use-live.ts';
import { TopicTableForm } from '#client/features/participant/TopicTableForm.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { topicTableSeats } from '#shared/gathering/limits.ts';

interface Props {
  readonly table: string;
  readonly onClose: () => void;
}

/** What a topic table is about, said anew by an organiser who need not go there; what was typed stays whoever sits down meanwhile. */
export function EditTopicTable({ table: id, onClose }: Props) {
  const { t } = useTranslation(['live', 'hosting']);
  const about = useLive((view) => view.about);
  const table = useLive(({ tables }) => tables[id]);
  const { attempt, waiting, problem, refusal } = useAttempt();
  if (table === undefined) return null;
  const { number, topic, theme, question, announced, seats, people } = table;
  return (
    <Dialog open onClose={onClose} title={t('tables.editTitle', { number })}>
      <TopicTableForm
        kept={id}
        about={about}
        begin={{ topic, theme, question, languages: announced, seats }}
        languages={about.languages}
        least={Math.max(topicTableSeats.least, people.length)}
        submit={t('edit.save', { ns: 'hosting' })}
        waiting={waiting}
        problem={problem === undefined ? undefined : { of: refusal === 'too_few_seats' ? 'seats' : 'form', text: problem }}
        onSubmit={async (draft) => {
          const done = await attempt({ type: 'edit_table', table: id, ...draft });
          if (done) {
            announce(t('edit.saved', { ns: 'hosting' }));
            onClose();
          }
          return done;
        }}
      />
    </Dialog>
  );
}
