import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useBell } from '#client/features/participant/use-bell.ts';
import { InCommon } from '#client/features/table/InCommon.tsx';
import { LiveLines } from '#client/features/table/LiveLines.tsx';
import { LiveTextInput } from '#client/features/table/LiveTextInput.tsx';
import { MyPlate } from '#client/features/table/MyPlate.tsx';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import type { LiveTextDraft } from '#client/features/table/use-live-text-draft.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import live from './live-text.module.css';
import styles from './text-stage.module.css';

interface Props {
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
  readonly draft: LiveTextDraft;
  /** Whether one is in the middle of a line, here or, while there is sound, in the lane. */
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
}

/** Without sound the table talks in writing: everything said stays in sight, and one writes below it. */
export function TextStage({ table, people, draft, writing, onWriting }: Props) {
  const { t } = useTranslation(['table', 'participant']);
  const bell = useBell();
  const input = useRef<HTMLInputElement>(null);
  const wasWriting = useRef(writing);
  useEffect(() => {
    if (wasWriting.current) input.current?.focus();
  }, []);
  return (
    <div className={styles['stage']}>
      <div className={styles['place']}>
        <MyPlate people={people} />
        <InCommon table={table} />
      </div>
      {bell && <p className={styles['time']}>{t(`left.${bell.kind}`, { ns: 'participant', ...bell })}</p>}
      <section data-writing={writing || undefined} className={live['talk']} aria-label={t('liveText.label')}>
        <LiveLines className={live['all']}>
          <p className={styles['first']}>{t('liveText.first')}</p>
        </LiveLines>
        <div className={live['write']}>
          <LiveTextInput ref={input} draft={draft} onFocusChange={onWriting} />
        </div>
      </section>
    </div>
  );
}
