import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { contentOf, leftOf, problemsOf, type CardProblem } from '#client/features/cards/card-draft.ts';
import { cardLanguages } from '#client/features/cards/card-languages.ts';
import { CardFields } from '#client/features/cards/CardFields.tsx';
import { newProof, useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { useCardDraft } from '#client/features/cards/use-card-draft.ts';
import { useSuggestions } from '#client/features/cards/use-suggestions.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
}

/** Writes a card in a few seconds. What is begun is kept over a move and a reload. */
export function CardForm({ hall, mine, table }: Props) {
  const { t, i18n } = useTranslation('card');
  const { attempt, waiting, problem } = useAttempt();
  const [draft, setDraft] = useCardDraft(mine.id);
  const [problems, setProblems] = useState<readonly CardProblem[]>([]);
  const { about } = hall;
  const spoken = mine.profile?.languages;
  const languages = useMemo(() => cardLanguages(about, i18n.language, ...(spoken ?? [])), [about, i18n.language, spoken]);
  const suggested = useSuggestions(hall, { text: draft.text, table: table.id, languages, otherwise: i18n.language });
  const content = contentOf(draft, { question: table.question, ...suggested });
  const secrets = useCardSecrets();
  const note = useId();
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  const submit = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (found.length > 0) return;
    const proof = table.chathamHouse ? newProof() : null;
    // Kept before it is sent: an answer may be lost on the way, the card is not.
    if (proof !== null) secrets.keep({ person: mine.id, usTooTo: null, proof });
    if (!(await attempt({ ...content, type: 'write_card', proof }))) {
      if (proof !== null) secrets.forget(proof);
      return;
    }
    // Whoever went on writing while the line was slow loses nothing of it.
    setDraft(leftOf(latest.current, draft));
    announce(t('added'));
  };

  return (
    <form
      noValidate
      className={styles['form']}
      aria-label={t('write')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void submit();
      }}
    >
      <CardFields
        about={about}
        draft={draft}
        onChange={setDraft}
        problems={problems}
        question={content.question}
        themes={content.themes}
        language={content.text.language}
        languages={languages}
      />
      <div className={styles['row']}>
        <p id={note} className={problem === undefined ? styles['note'] : styles['problem']}>
          {problem ?? (table.chathamHouse ? t('rule.writing') : t('seenBy'))}
        </p>
        <Button type="submit" look="soft" aria-disabled={waiting} aria-describedby={note}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
