import { useLength } from '#client/features/participant/use-length.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { classNames } from '#client/lib/class-names.ts';
import { segmentSeconds } from '#shared/gathering/about.ts';
import type { AboutDraft } from './about-draft.ts';
import styles from './programme.module.css';
import { hasRounds } from '#shared/gathering/about.ts';

/** A part with less than this share of the bar has room for a figure only. */
const tight = 0.16;

interface Props {
  readonly draft: AboutDraft;
  readonly starts: readonly number[];
  readonly open: string | null;
}

/** The programme as one bar, as long as each part lasts; the list below says the same in words. */
export function TimeLine({ draft, starts, open }: Props) {
  const { time, number, duration } = useFormat();
  const length = useLength();
  const total = draft.programme.reduce((sum, segment) => sum + segmentSeconds(segment), 0);
  const figure = (seconds: number) => (seconds % 60 === 0 ? number(seconds / 60) : duration(seconds * 1000));
  const [first, last] = [starts[0], starts.at(-1)];
  return (
    <div aria-hidden>
      <div className={styles['bar']}>
        {draft.programme.map((segment) => (
          <span
            key={segment.key}
            className={classNames(segment.key === open && styles['open'])}
            style={{ flexGrow: segmentSeconds(segment), flexBasis: 0 }}
          >
            {segmentSeconds(segment) < total * tight
              ? figure(segmentSeconds(segment))
              : hasRounds(segment) && segment.rounds > 1
                ? `${segment.rounds} × ${length(segment.seconds)}`
                : length(segment.seconds)}
          </span>
        ))}
      </div>
      {first !== undefined && last !== undefined && (
        <div className={styles['ends']}>
          <span>{time(first, draft.timeZone)}</span>
          <span>{time(last, draft.timeZone)}</span>
        </div>
      )}
    </div>
  );
}
