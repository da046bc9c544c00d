import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { contentOf, problemsOf, type CardDraft, type CardProblem } from '#client/features/cards/card-draft.ts';
import { cardLanguages } from '#client/features/cards/card-languages.ts';
import { CardFields } from '#client/features/cards/CardFields.tsx';
import { useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { CardRow, HallView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly about: HallView['about'];
  readonly card: CardRow;
  /** Whoever wrote it may delete it too. */
  readonly own: boolean;
  /** That one did, where it bears no name. */
  readonly proof: string | null;
  readonly draft: CardDraft;
  readonly onDraft: (draft: CardDraft) => void;
  readonly onDone: () => void;
}

/** A card in the middle of being corrected; deleting asks once more. */
export function EditCard({ about, card, own, proof, draft, onDraft, onDone }: Props) {
  const { t, i18n } = useTranslation(['card', 'common']);
  const { attempt, waiting, problem } = useAttempt();
  const changed = useCardSecrets((state) => state.changed);
  const [problems, setProblems] = useState<readonly CardProblem[]>([]);
  const [deleting, setDeleting] = useState(false);
  const content = contentOf(draft, card);

  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (found.length > 0 || !(await attempt({ ...content, type: 'edit_card', card: card.id, proof }))) return;
    changed();
    announce(t('saved'));
    onDone();
  };
  const remove = async () => {
    if (!(await attempt({ type: 'delete_card', card: card.id, proof }))) return;
    changed();
    announce(t('deleted'));
    onDone();
  };

  return (
    <form
      noValidate
      className={styles['edit']}
      aria-label={t('editing')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void save();
      }}
    >
      <CardFields
        about={about}
        draft={draft}
        onChange={onDraft}
        problems={problems}
        question={content.question}
        themes={content.themes}
        language={content.text.language}
        languages={cardLanguages(about, i18n.language, card.language)}
      />
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      {deleting ? (
        <div className={styles['actions']} role="group" aria-label={t('deleteWhat')}>
          <span className={styles['asked']}>{t('deleteWhat')}</span>
          <Button look="ends" aria-disabled={waiting} onClick={() => void remove()}>
            {t('delete')}
          </Button>
          <Button autoFocus onClick={() => setDeleting(false)}>
            {t('keep')}
          </Button>
        </div>
      ) : (
        <div className={styles['actions']}>
          <Button type="submit" look="soft" aria-disabled={waiting}>
            {t('save')}
          </Button>
          <Button look="plain" onClick={onDone}>
            {t('cancel')}
          </Button>
          {own && (
            <Button look="plain" className={styles['delete']} onClick={() => setDeleting(true)}>
              {t('delete')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
