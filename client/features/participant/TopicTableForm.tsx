import { useState } from 'react';
import { spokenChoice, useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useChanges } from '#client/lib/draft.ts';
import { Button } from '#client/ui/Button.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { ChipGroup } from '#client/ui/ChipGroup.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { topicTableSeats } from '#shared/gathering/limits.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { changesOf, draftIn, withChanges, type TopicTableDraft } from './topic-table-draft.ts';
import styles from './topic-table-form.module.css';

interface Props {
  /** Under which name what is begun is kept in this browser. */
  readonly kept: string;
  readonly about: HallView['about'];
  /** What the form begins with; from then on it is the typist's. */
  readonly begin: TopicTableDraft;
  /** Languages to choose from beside those of the gathering. */
  readonly languages: readonly string[];
  /** Fewest seats that can be chosen. */
  readonly least?: number | undefined;
  /** What the button says; unless given, that it opens a table. */
  readonly submit?: string | undefined;
  readonly waiting: boolean;
  /** Why it was refused: beside the seats where they are the reason, else below. */
  readonly problem: { readonly of: 'seats' | 'form'; readonly text: string } | undefined;
  /** Whether it was accepted. */
  readonly onSubmit: (draft: TopicTableDraft) => Promise<boolean>;
}

/** Says what a topic table is about; what was typed stays, through a bell and a reload, until it is accepted. */
export function TopicTableForm({
  kept,
  about,
  begin: before,
  languages,
  least = topicTableSeats.least,
  submit,
  waiting,
  problem,
  onSubmit,
}: Props) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const spoken = useLocalText();
  const [changes, change] = useChanges<string>(`table.${kept}`);
  const [begin] = useState(() => withChanges(before, changes));
  const [missing, setMissing] = useState(false);
  const { themes, questions } = about;
  const offered = [...new Set([...about.languages, ...languages, ...begin.languages])];
  const seats = Array.from({ length: topicTableSeats.most - least + 1 }, (_, index) => String(least + index));
  const send = async (form: FormData) => {
    const draft = draftIn(form);
    const isEmpty = draft.topic === '' && draft.theme === null;
    setMissing(isEmpty);
    if (!isEmpty && (await onSubmit(draft))) change({});
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onChange={(event) => change(changesOf(draftIn(new FormData(event.currentTarget)), before))}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void send(new FormData(event.currentTarget));
      }}
    >
      <TextField
        label={t('form.topic')}
        hint={t('form.topicHint')}
        error={missing ? t('form.topicMissing') : undefined}
        name="topic"
        defaultValue={begin.topic}
        maxLength={limits.topic}
        autoFocus
        autoComplete="off"
      />
      {themes.length > 0 && (
        <NativeSelect
          label={t('form.theme')}
          name="theme"
          defaultValue={begin.theme ?? ''}
          choices={[{ value: '', label: t('form.noTheme') }, ...themes.map(({ id, name }) => spokenChoice(id, spoken(name)))]}
        />
      )}
      {questions.length > 0 && (
        <NativeSelect
          label={t('form.question')}
          optional
          name="question"
          defaultValue={begin.question ?? ''}
          choices={[{ value: '', label: t('form.noQuestion') }, ...questions.map(({ id, text }) => spokenChoice(id, spoken(text)))]}
        />
      )}
      <div className={styles['pair']}>
        <ChipGroup label={t('form.languages')}>
          {offered.map((code) => (
            <Chip key={code} name="language" value={code} defaultChecked={begin.languages.includes(code)}>
              {format.languageTitle(code)}
            </Chip>
          ))}
        </ChipGroup>
        <NativeSelect
          label={t('form.seats')}
          name="seats"
          error={problem?.of === 'seats' ? problem.text : undefined}
          defaultValue={String(Math.max(least, begin.seats))}
          choices={seats.map((value) => ({ value, label: value }))}
        />
      </div>
      {problem?.of === 'form' && <p className={styles['problem']}>{problem.text}</p>}
      <Button type="submit" look="main" size="big" wide aria-disabled={waiting}>
        {submit ?? t('form.open')}
      </Button>
    </form>
  );
}
