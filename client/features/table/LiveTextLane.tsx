import { ChevronDown, Keyboard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useForeign } from '#client/i18n/use-foreign.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { laneLine } from '#client/features/table/lane-line.ts';
import { LiveLines } from '#client/features/table/LiveLines.tsx';
import { LiveTextInput } from '#client/features/table/LiveTextInput.tsx';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import type { LiveTextDraft } from '#client/features/table/use-live-text-draft.ts';
import { callName } from '#client/features/participant/names.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './live-text.module.css';

interface Props {
  readonly people: readonly SeatedPerson[];
  readonly draft: LiveTextDraft;
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
  /** Less room: a shorter word on the button. */
  readonly phone: boolean;
  /** False for those who only read along. */
  readonly mayWrite?: boolean;
}

/** What is written beside what is said. Closed: one line, whose letters come as they are typed. Open: the lines so far, and one's own. */
export function LiveTextLane({ people, draft, writing, onWriting, phone, mayWrite = true }: Props) {
  const { t } = useTranslation('table');
  const input = useRef<HTMLInputElement>(null);
  // Also where it takes the place of the text stage: whoever was writing there goes on here.
  const opened = useRef(false);
  useEffect(() => {
    if (writing && !opened.current) input.current?.focus();
    opened.current = writing;
  }, [writing]);
  if (!writing) return <ClosedLane people={people} draft={draft} onWriting={onWriting} phone={phone} mayWrite={mayWrite} />;
  return (
    <section data-writing className={styles['open']} aria-label={t('liveText.label')}>
      <LiveLines className={styles['recent']} />
      <div className={styles['row']}>
        <LiveTextInput ref={input} draft={draft} onEscape={() => onWriting(false)} />
        <IconButton label={t('liveText.close')} onClick={() => onWriting(false)}>
          <ChevronDown size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
    </section>
  );
}

function ClosedLane({ people, draft, onWriting, phone, mayWrite }: Omit<Props, 'writing'>) {
  const { t } = useTranslation('table');
  const foreign = useForeign();
  const text = useGathering(({ liveText }) => liveText);
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const everyone = useGathering(({ hall }) => hall?.people);
  const line = laneLine(text, me);
  const nameOf = (id: string) => callName((people.find(({ row }) => row.id === id)?.row ?? everyone?.[id])?.name ?? t('liveText.gone'));
  return (
    <section className={styles['lane']} aria-label={t('liveText.label')}>
      <Keyboard size={20} strokeWidth={1.75} aria-hidden />
      <p className={classNames(styles['say'], line?.typing === true && styles['typed'])}>
        {line === null ? (
          <span className={styles['quiet']}>{draft.text === '' ? t('liveText.nothing') : t('liveText.unsent')}</span>
        ) : (
          <>
            <b>{t(line.typing ? 'liveText.writes' : 'liveText.wrote', { name: nameOf(line.from) })}</b>{' '}
            <span className={classNames(line.typing && styles['end'])}>
              <bdi lang={foreign(line.language)}>{line.text}</bdi>
              {line.typing && <span className={styles['caret']} />}
            </span>
          </>
        )}
      </p>
      <VisuallyHidden>
        <span role="log" aria-label={t('liveText.log')}>
          {text.lines.map(({ id, from, text: written, language }) => (
            <span key={`${from}.${id}`} lang={foreign(language)}>
              {t('liveText.said', { name: from === me ? t('you') : nameOf(from), text: written })}
            </span>
          ))}
        </span>
      </VisuallyHidden>
      {mayWrite === true && (
        <Button look="plain" className={styles['answer']} onClick={() => onWriting(true)}>
          {t(line === null || phone ? 'write' : 'liveText.answer')}
        </Button>
      )}
    </section>
  );
}
