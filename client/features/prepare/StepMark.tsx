interface Props {
  readonly state: 'done' | 'now' | 'open';
}

/** A step as a cup: filled when done, half way round when one is at it, dashed while it waits. */
export function StepMark({ state }: Props) {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden>
      {state === 'done' && (
        <>
          <circle cx="14" cy="14" r="13" fill="var(--coffee)" />
          <path d="m9 14.5 3.5 3.5 6.5-7" stroke="var(--on-coffee)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
        </>
      )}
      {state === 'now' && (
        <>
          <circle cx="14" cy="14" r="11.5" stroke="var(--track)" strokeWidth="4" />
          <path d="M14 2.5a11.5 11.5 0 0 1 0 23" stroke="var(--pine)" strokeWidth="4" />
        </>
      )}
      {state === 'open' && <circle cx="14" cy="14" r="12.5" stroke="var(--free)" strokeWidth="1.5" strokeDasharray="4.6 3.3" />}
    </svg>
  );
}
