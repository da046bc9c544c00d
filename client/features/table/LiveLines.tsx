import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Cup } from '#client/ui/plate/Cup.tsx';
import styles from './live-text.module.css';

/** What was written at this table: finished lines as a log that is read aloud, and below it what is being typed, letter by letter. */
export function LiveLines({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('table');
  const text = useGathering(({ liveText }) => liveText);
  const people = useGathering(({ hall }) => hall?.people);
  const me = useGathering(({ mine }) => mine?.id);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  const author = (id: string) => {
    const person = people?.[id];
    if (id === me) return t('you');
    return person === undefined ? t('liveText.gone') : [person.name, person.organisation].filter(Boolean).join(', ');
  };
  const typing = Object.entries(text.typing).filter(([id]) => id !== me);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
    <div className={className} tabIndex={0} role="group" aria-label={t('liveText.label')}>
      <div role="log" aria-label={t('liveText.log')}>
        <ol className={styles['lines']}>
          {text.lines.map((line) => (
            <li key={`${line.from}.${line.id}`}>
              <Cup name={people?.[line.from]?.name ?? ''} mine={line.from === me} width={32} />
              <b>{author(line.from)}</b>
              <p>{line.text}</p>
            </li>
          ))}
        </ol>
      </div>
      <ul className={styles['lines']}>
        {typing.map(([id, line]) => (
          <li key={id} className={styles['typing']}>
            <Cup name={people?.[id]?.name ?? ''} width={32} />
            <b>{t('liveText.typing', { name: author(id) })}</b>
            <p>
              {line.text}
              <span className={styles['caret']} />
            </p>
          </li>
        ))}
      </ul>
      <div ref={end} />
    </div>
  );
}
