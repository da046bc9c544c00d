import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardFields } from '#client/features/cards/CardFields.tsx';
import type { CardProblem } from '#client/features/cards/card-draft.ts';
import { contentOf, draftOf, problemsOf } from '#client/features/cards/card-draft.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { HarvestRow } from '#shared/gathering/view/types.ts';
import { useHarvest } from './use-harvest.ts';
import styles from './harvest.module.css';

interface Props {
  readonly card: HarvestRow;
  readonly onClose: () => void;
}

/** Corrects words, kind, question and themes for the report; the original stays beside. */
export function CorrectCard({ card, onClose }: Props) {
  const { t } = useTranslation(['harvest', 'card']);
  const { view } = useHarvest();
  const { attempt, waiting, problem } = useAttempt();
  const [draft, setDraft] = useState(() => draftOf({ ...card.text, kind: card.kind, question: card.question, themes: card.themes }));
  const [problems, setProblems] = useState<readonly CardProblem[]>([]);
  const content = contentOf(draft, { question: card.question, themes: card.themes, language: card.text.language });
  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (found.length > 0 || !(await attempt({ type: 'correct_card', card: card.id, content }))) return;
    announce(t('done.correct'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('do.correct')}
      actions={
        <>
          <Button look="main" aria-disabled={waiting} onClick={() => void save()}>
            {t('save', { ns: 'card' })}
          </Button>
          <Button onClick={onClose}>{t('cancel', { ns: 'card' })}</Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <p className={styles['quiet']}>{t('correct.hint')}</p>
        <CardFields
          about={view.about}
          draft={draft}
          onChange={setDraft}
          problems={problems}
          question={content.question}
          themes={content.themes}
        />
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      </div>
    </Dialog>
  );
}
