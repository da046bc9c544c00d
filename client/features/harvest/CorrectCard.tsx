import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cardLanguages } from '#client/features/cards/card-languages.ts';
import { CardFields } from '#client/features/cards/CardFields.tsx';
import type { CardProblem } from '#client/features/cards/card-draft.ts';
import { contentOf, draftOf, problemsOf, readDraft } from '#client/features/cards/card-draft.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { PrepareWindow } from './PrepareWindow.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './prepare.module.css';

interface Props {
  readonly card: HarvestRow;
  readonly onClose: () => void;
}

/** Corrects words, kind, question and themes for the report; the original stays beside. */
export function CorrectCard({ card, onClose }: Props) {
  const { t, i18n } = useTranslation('harvest');
  const { view } = useHarvest();
  const { attempt, waiting, problem } = useAttempt();
  const [begun, begin] = useDraft(`correct.${card.id}`);
  const draft = begun === '' ? draftOf({ ...card.text, kind: card.kind, question: card.question, themes: card.themes }) : readDraft(begun);
  const [problems, setProblems] = useState<readonly CardProblem[]>([]);
  const content = contentOf(draft, { question: card.question, themes: card.themes, language: card.text.language });
  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (found.length > 0 || !(await attempt({ type: 'correct_card', card: card.id, content }))) return;
    begin('');
    announce(t('done.correct'));
    onClose();
  };
  return (
    <PrepareWindow title={t('do.correct')} waiting={waiting} problem={problem} onSave={() => void save()} onClose={onClose}>
      <p className={styles['quiet']}>{t('correct.hint')}</p>
      <CardFields
        about={view.about}
        draft={draft}
        onChange={(next) => begin(JSON.stringify(next))}
        problems={problems}
        question={content.question}
        themes={content.themes}
        language={content.text.language}
        languages={cardLanguages(view.about, i18n.language, card.text.language)}
        labelled
      />
    </PrepareWindow>
  );
}
