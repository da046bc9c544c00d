import { Suspense } from 'react';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
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

const { Screen: TopicTableForm, prefetch } = lazyScreen(async () => {
  const [{ TopicTableForm: Fields }] = await Promise.all([
    import('#client/features/participant/TopicTableForm.tsx'),
    loadCatalogue('tableSettings'),
  ]);
  return Fields;
});

/** Opens a topic table of one's own: what about, in which languages, for how many. Who opens it keeps it. */
export function OpenTable({ theme, onClose, ...rest }: Props) {
  const { t } = useTranslation('hall');
  if (theme !== undefined) prefetch();
  return (
    <Dialog title={t('openTable')} open={theme !== undefined} onClose={onClose}>
      <Suspense fallback={null}>
        <Form theme={theme ?? null} {...rest} />
      </Suspense>
    </Dialog>
  );
}

function Form({ hall, mine, theme }: Pick<Props, 'hall' | 'mine'> & { readonly theme: string | null }) {
  const { attempt, waiting, problem } = useAttempt();
  const languages = mine.profile?.languages ?? [];
  return (
    <TopicTableForm
      kept={`${mine.id}.${theme ?? ''}`}
      about={hall.about}
      begin={{ topic: '', theme, question: null, languages, seats: topicTableSeats.usual }}
      languages={languages}
      waiting={waiting}
      problem={problem === undefined ? undefined : { of: 'form', text: problem }}
      onSubmit={(draft) => attempt({ type: 'open_table', ...draft })}
    />
  );
}
