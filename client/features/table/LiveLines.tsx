import { useEffect, useRef } from 'react';
import type { ReactNode, UIEvent } from 'react';
import { useForeign } from '#client/i18n/use-foreign.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { LiveText } from '#client/stores/live-text.ts';
import { Cup } from '#client/ui/plate/Cup.tsx';
import styles from './live-text.module.css';

interface Props {
  readonly className?: string | undefined;
  /** What stands there while nothing was written yet. */
  readonly children?: ReactNode;
}

/** What was written at this table: finished lines as a log that is read aloud, and below it what is being typed, letter by letter. */
export function LiveLines({ className, children }: Props) {
  const { t } = useTranslation('table');
  const foreign = useForeign();
  const { beside } = useFormat();
  const text = useGathering(({ liveText }) => liveText);
  const people = useGathering(({ hall }) => hall?.people);
  const me = useGathering(({ mine }) => mine?.id);
  const { box, look } = useLatestInSight(text);
  const author = (id: string) => {
    const person = people?.[id];
    if (id === me) return t('you');
    return person === undefined ? t('liveText.gone') : beside([person.name, person.organisation]);
  };
  const typing = Object.entries(text.typing).filter(([id]) => id !== me);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
    <div ref={box} onScroll={look} className={className} tabIndex={0} role="group" aria-label={t('liveText.label')}>
      {text.lines.length + typing.length === 0 && children}
      <div role="log" aria-label={t('liveText.log')}>
        <ol className={styles['lines']}>
          {text.lines.map((line) => (
            <li key={`${line.from}.${line.id}`}>
              <Cup name={people?.[line.from]?.name ?? ''} mine={line.from === me} width={32} />
              <b>{author(line.from)}</b>
              <p dir="auto" lang={foreign(line.language)}>
                {line.text}
              </p>
            </li>
          ))}
        </ol>
      </div>
      <ul className={styles['lines']}>
        {typing.map(([id, line]) => (
          <li key={id} className={styles['typing']}>
            <Cup name={people?.[id]?.name ?? ''} width={32} />
            <b>{t('liveText.typing', { name: author(id) })}</b>
            <p dir="auto" lang={foreign(line.language)}>
              {line.text}
              <span className={styles['caret']} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nearer to its end than this, in px, one reads what comes. */
const nearEnd = 48;

/** Keeps what comes last in sight, unless one went back to read what came before. */
function useLatestInSight(text: LiveText) {
  const box = useRef<HTMLDivElement>(null);
  const reads = useRef(true);
  useEffect(() => {
    const { current } = box;
    if (current !== null && reads.current) current.scrollTop = current.scrollHeight;
  }, [text]);
  const look = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent) => {
    reads.current = scrollHeight - scrollTop - clientHeight < nearEnd;
  };
  return { box, look };
}
