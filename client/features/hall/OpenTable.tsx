import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { ChipGroup } from '#client/ui/ChipGroup.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import { topicTableSeats } from '#shared/gathering/limits.ts';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';
import styles from './open-table.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  /** The theme to begin with, or null; undefined while closed. */
  readonly theme: string | null | undefined;
  readonly onClose: () => void;
}

const { least, most, usual } = topicTableSeats;
const seatChoices = Array.from({ length: most - least + 1 }, (_, index) => String(least + index));

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
  const format = useFormat();
  const spoken = useLocalText();
  const { attempt, waiting, problem } = useAttempt();
  const [missing, setMissing] = useState(false);
  const { themes, questions } = hall.about;
  const mySpeech = mine.profile?.languages ?? [];
  const languages = [...new Set([...hall.about.languages, ...mySpeech])];
  const submit = (form: FormData) => {
    const text = (name: string) =>
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join('')
        .trim();
    const [topic, chosenTheme] = [text('topic'), text('theme') || null];
    setMissing(topic === '' && chosenTheme === null);
    if (topic === '' && chosenTheme === null) return;
    void attempt({
      type: 'open_table',
      topic,
      theme: chosenTheme,
      question: text('question') || null,
      languages: form.getAll('language').filter((value) => typeof value === 'string'),
      seats: Number(text('seats')),
    });
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) submit(new FormData(event.currentTarget));
      }}
    >
      <TextField
        label={t('form.topic')}
        hint={t('form.topicHint')}
        error={missing ? t('form.topicMissing') : undefined}
        name="topic"
        maxLength={limits.topic}
        autoFocus
        autoComplete="off"
      />
      {themes.length > 0 && (
        <NativeSelect
          label={t('form.theme')}
          name="theme"
          defaultValue={theme ?? ''}
          choices={[{ value: '', label: t('form.noTheme') }, ...themes.map(({ id, name }) => ({ value: id, label: spoken(name).text }))]}
        />
      )}
      {questions.length > 0 && (
        <NativeSelect
          label={t('form.question')}
          optional
          name="question"
          choices={[
            { value: '', label: t('form.noQuestion') },
            ...questions.map(({ id, text }) => ({ value: id, label: spoken(text).text })),
          ]}
        />
      )}
      <div className={styles['pair']}>
        <ChipGroup label={t('form.languages')}>
          {languages.map((code) => (
            <Chip key={code} name="language" value={code} defaultChecked={mySpeech.includes(code)}>
              {format.languageTitle(code)}
            </Chip>
          ))}
        </ChipGroup>
        <NativeSelect
          label={t('form.seats')}
          name="seats"
          defaultValue={String(usual)}
          choices={seatChoices.map((value) => ({ value, label: value }))}
        />
      </div>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      <Button type="submit" look="main" size="big" wide aria-disabled={waiting}>
        {t('form.open')}
      </Button>
    </form>
  );
}
