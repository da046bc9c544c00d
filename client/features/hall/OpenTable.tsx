import { TopicTableForm } from '#client/features/participant/TopicTableForm.tsx';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { topicTableSeats } from '#shared/gathering/limits.ts';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  /** The theme to begin with, or null; undefined while closed. */
  readonly theme: string | null | undefined;
  readonly onClose: () => void;
}

/** Opens a topic table of one's own: what about, in which languages, for how many. Who opens it keeps it. */
export function OpenTable({ theme, onClose, ...rest }: Props) {
  const { t } = useTranslation('hall');
  return (
    <Dialog title={t('openTable')} open={theme !== undefined} onClose={onClose}>
      <Form theme={theme ?? null} {...rest} />
    </Dialog>
  );
}

function Form({ hall, mine, theme }: Pick<Props, 'hall' | 'mine'> & { readonly theme: string | null }) {
  const { t } = useTranslation('hall');
  const { attempt, waiting, problem } = useAttempt();
  const languages = mine.profile?.languages ?? [];
  return (
    <TopicTableForm
      about={hall.about}
      begin={{ topic: '', theme, question: null, languages, seats: topicTableSeats.usual }}
      languages={languages}
      submit={t('form.open')}
      waiting={waiting}
      problem={problem === undefined ? undefined : { of: 'form', text: problem }}
      onSubmit={(draft) => void attempt({ type: 'open_table', ...draft })}
    />
  );
}
