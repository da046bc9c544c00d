import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { maxPeople } from '#shared/gathering/limits.ts';
import { draftOfRows, type ImportDraft } from './import-draft.ts';
import styles from './people-import.module.css';
import { readInWorker } from './read-in-worker.ts';
import { useFileDrop } from './use-file-drop.ts';
import type { PeopleRead, PeopleSource, Unreadable } from './read-people-file.ts';

interface Props {
  /** What is typed or pasted. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: (draft: ImportDraft) => void;
}

const mostMegabytes = 10;

/** A list of people: pasted, or from a file. */
export function ListSource({ text, onText, onRead }: Props) {
  const { t } = useTranslation('invite');
  const { number } = useFormat();
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState<(Unreadable & { readonly source: string }) | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const why = (read: Pick<Unreadable, 'why' | 'about'>) =>
    t(`source.failed.${read.why}`, { about: number(read.about), most: number(maxPeople) });

  const take = (read: PeopleRead, source: string) => {
    setReading(false);
    if (read.ok) {
      onRead(draftOfRows(read, source));
      return;
    }
    setFailed({ ...read, source });
    announce(why(read), { urgent: true });
  };

  const read = (source: PeopleSource, name: string) => {
    setReading(true);
    setFailed(null);
    void readInWorker(source).then((found) => take(found, name));
  };

  const choose = (file: File | undefined) => {
    if (file === undefined || reading) return;
    if (file.size > mostMegabytes * 1024 * 1024) take({ ok: false, why: 'tooBig', about: mostMegabytes }, file.name);
    else void file.arrayBuffer().then((bytes) => read({ kind: 'file', bytes }, file.name));
  };

  const dropping = useFileDrop(choose);

  return (
    <form
      className={classNames(styles['source'], dropping && styles['dropping'])}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !reading) read({ kind: 'text', text }, '');
      }}
    >
      <TextArea
        label={t('source.list')}
        hint={t('source.listHint')}
        placeholder={t('source.example')}
        rows={5}
        value={text}
        error={failed?.source === '' ? why(failed) : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      <div className={styles['ways']}>
        <Button type="submit" look={text.trim() === '' ? 'quiet' : 'main'} aria-disabled={reading || text.trim() === ''}>
          {t(reading ? 'source.reading' : 'source.check')}
        </Button>
        <Button aria-disabled={reading} onClick={() => chooser.current?.click()}>
          <FileUp size={20} strokeWidth={1.75} aria-hidden />
          {t('source.choose')}
        </Button>
        <span className={styles['formats']}>{t('source.formats')}</span>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t('source.choose')}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {failed !== null && failed.source !== '' && (
        <p className={styles['error']}>
          <b>{failed.source}</b> {why(failed)}
        </p>
      )}
    </form>
  );
}
