import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cardAddress } from '#client/features/table/card-address.ts';
import { withLink } from '#client/features/table/card-kinds.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useDraft } from '#client/lib/draft.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { cardKinds } from '#shared/gathering/state.ts';
import type { CardKind } from '#shared/gathering/state.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
}

/** Writes a card: what kind, the words, and folded away its themes. The words are kept over a move and a reload. */
export function CardForm({ hall, mine, table }: Props) {
  const { t, i18n } = useTranslation('table');
  const { attempt, waiting, problem } = useAttempt();
  const [text, setText] = useDraft(`card.${mine.id}`);
  const [link, setLink] = useDraft(`card-link.${mine.id}`);
  const [kind, setKind] = useState<CardKind>('insight');
  const tableTheme = hall.tables[table.id]?.theme ?? null;
  const [chosen, setThemes] = useState<readonly string[]>();
  const [missing, setMissing] = useState<'text' | 'link'>();
  const themes = chosen ?? (tableTheme === null ? [] : [tableTheme]);
  const note = useId();

  const submit = async () => {
    const address = withLink.has(kind) ? cardAddress(link) : '';
    if (text.trim() === '' || address === null) {
      setMissing(text.trim() === '' ? 'text' : 'link');
      return;
    }
    setMissing(undefined);
    const written = { text: text.trim(), language: i18n.language, link: address };
    if (!(await attempt({ type: 'write_card', kind, question: table.question, themes, text: written }))) return;
    setText('');
    setLink('');
    setThemes(undefined);
    announce(t('card.added'));
  };

  return (
    <form
      noValidate
      className={styles['form']}
      aria-label={t('card.write')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void submit();
      }}
    >
      <NativeSelect
        label={t('card.kind')}
        labelHidden
        value={kind}
        onChange={(event) => setKind(cardKinds.find((each) => each === event.target.value) ?? 'insight')}
        choices={cardKinds.map((value) => ({ value, label: t(`card.kinds.${value}`) }))}
      />
      <TextArea
        label={t('card.text')}
        labelHidden
        placeholder={t('card.text')}
        rows={2}
        value={text}
        maxLength={limits.cardText}
        error={missing === 'text' ? t('card.textMissing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {withLink.has(kind) && (
        <TextField
          label={t('card.link')}
          labelHidden
          placeholder={t('card.link')}
          type="url"
          inputMode="url"
          value={link}
          maxLength={limits.link}
          error={missing === 'link' ? t('card.linkWrong') : undefined}
          onChange={(event) => setLink(event.target.value)}
        />
      )}
      <Themes hall={hall} themes={themes} onThemes={setThemes} />
      <div className={styles['row']}>
        <p id={note} className={problem === undefined ? styles['note'] : styles['problem']}>
          {problem ?? t('card.seenBy')}
        </p>
        <Button type="submit" look="soft" aria-disabled={waiting} aria-describedby={note}>
          {t('card.add')}
        </Button>
      </div>
    </form>
  );
}

interface ThemesProps {
  readonly hall: HallView;
  readonly themes: readonly string[];
  readonly onThemes: (themes: readonly string[]) => void;
}

function Themes({ hall, themes, onThemes }: ThemesProps) {
  const { t } = useTranslation('table');
  const spoken = useLocalText();
  const named = hall.about.themes.filter(({ id }) => themes.includes(id)).map(({ name }) => spoken(name).text);
  if (hall.about.themes.length === 0) return null;
  return (
    <details className={styles['themes']}>
      <summary>
        <span className={styles['summary']}>{named.length === 0 ? t('card.themes') : named.join(', ')}</span>
      </summary>
      <div className={styles['chips']} role="group" aria-label={t('card.themes')}>
        {hall.about.themes.map(({ id, name }) => (
          <Chip
            key={id}
            checked={themes.includes(id)}
            onChange={(event) => onThemes(event.target.checked ? [...themes, id] : themes.filter((each) => each !== id))}
          >
            {spoken(name).text}
          </Chip>
        ))}
      </div>
    </details>
  );
}
