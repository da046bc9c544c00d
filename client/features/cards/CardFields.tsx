import { useTranslation } from '#client/i18n/use-translation.ts';
import { withLink, type CardDraft, type CardProblem } from '#client/features/cards/card-draft.ts';
import { CardTopics } from '#client/features/cards/CardTopics.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { cardKinds } from '#shared/gathering/state.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly about: HallView['about'];
  readonly draft: CardDraft;
  readonly onChange: (draft: CardDraft) => void;
  readonly problems: readonly CardProblem[];
  readonly question: string | null;
  readonly themes: readonly string[];
  /** What it is written in, and what else it may be. */
  readonly language: string;
  readonly languages: readonly string[];
  /** Whether what fields hold is said above them, and not only by what stands in them while they are empty. */
  readonly labelled?: boolean;
}

/** What kind of card, the words, what that kind has besides, and folded away its question, themes and language. */
export function CardFields({ about, draft, onChange, problems, question, themes, language, languages, labelled = false }: Props) {
  const { t } = useTranslation('card');
  const { kind } = draft;
  const set = (change: Partial<CardDraft>) => onChange({ ...draft, ...change });
  const text = kind === 'event' || kind === 'publication' || kind === 'link' ? t(`textOf.${kind}`) : t('text');
  return (
    <>
      <NativeSelect
        label={t('kind')}
        labelHidden={!labelled}
        value={kind}
        onChange={(event) => set({ kind: cardKinds.find((each) => each === event.target.value) ?? 'insight' })}
        choices={cardKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextArea
        label={text}
        labelHidden={!labelled}
        placeholder={text}
        rows={2}
        lang={language}
        value={draft.text}
        maxLength={limits.cardText}
        error={problems.includes('text') ? t('textMissing') : undefined}
        onChange={(event) => set({ text: event.target.value })}
      />
      {kind === 'event' && (
        <>
          <div className={styles['pair']}>
            <TextField
              label={t('startsOn')}
              type="date"
              value={draft.startsOn}
              error={problems.includes('dates') ? t('datesWrong') : undefined}
              onChange={(event) => set({ startsOn: event.target.value })}
            />
            <TextField
              label={t('endsOn')}
              type="date"
              value={draft.endsOn}
              min={draft.startsOn}
              onChange={(event) => set({ endsOn: event.target.value })}
            />
          </div>
          <TextField
            label={t('place')}
            labelHidden={!labelled}
            placeholder={t('place')}
            value={draft.place}
            maxLength={limits.place}
            onChange={(event) => set({ place: event.target.value })}
          />
        </>
      )}
      {kind === 'publication' && (
        <div className={styles['authors']}>
          <TextField
            label={t('authors')}
            labelHidden={!labelled}
            placeholder={t('authors')}
            value={draft.authors}
            maxLength={limits.authors}
            onChange={(event) => set({ authors: event.target.value })}
          />
          <TextField
            label={t('year')}
            labelHidden={!labelled}
            placeholder={t('year')}
            inputMode="numeric"
            maxLength={4}
            value={draft.year}
            error={problems.includes('year') ? t('yearWrong') : undefined}
            onChange={(event) => set({ year: event.target.value })}
          />
        </div>
      )}
      {withLink.has(kind) && (
        <TextField
          label={t('link')}
          labelHidden={!labelled}
          placeholder={t('link')}
          type="url"
          inputMode="url"
          value={draft.link}
          maxLength={limits.link}
          error={problems.includes('link') ? t('linkWrong') : undefined}
          onChange={(event) => set({ link: event.target.value })}
        />
      )}
      <CardTopics
        about={about}
        question={question}
        themes={themes}
        language={language}
        languages={languages}
        onQuestion={(chosen) => set({ question: chosen })}
        onThemes={(chosen) => set({ themes: chosen })}
        onLanguage={(chosen) => set({ language: chosen })}
      />
    </>
  );
}
