import type { PersonalRow, StoredEvent } from '#server/ports/event-store.ts';

/** A command that somebody was told yes to: `version` is where the gathering stood after it, `text` is in no other. */
export interface Acknowledged {
  readonly person: string;
  readonly type: 'ProfileChanged' | 'CardWritten';
  readonly text: string;
  readonly version: number;
}

export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, and not in the log as it was said. */
  readonly lost: readonly string[];
  /** In the log more often than it was asked for. */
  readonly doubled: readonly string[];
}

/** What was acknowledged beside what is in the log; `asked`: how often each person asked for another profile. */
export function judge(
  { yeses, asked }: { readonly yeses: readonly Acknowledged[]; readonly asked: ReadonlyMap<string, number> },
  events: readonly StoredEvent[],
  personal: readonly PersonalRow[],
): Verdict {
  const cards = Map.groupBy(
    personal.filter(({ key }) => key.startsWith('card:')),
    ({ value }) => (value as { text: string }).text,
  );
  const isThere = ({ person, type, text, version }: Acknowledged): boolean => {
    const event = events[version - 1];
    if (event?.version !== version || event.type !== type) return false;
    if (type === 'ProfileChanged') return event.actor === person;
    const { card } = event.data as { card: { id: string } };
    return cards.get(text)?.[0]?.key === `card:${card.id}`;
  };
  const changes = Map.groupBy(
    events.filter(({ type }) => type === 'ProfileChanged'),
    ({ actor }) => actor ?? '',
  );
  return {
    acknowledged: yeses.length,
    lost: yeses.filter((yes) => !isThere(yes)).map(({ type, text, version }) => `${type} “${text}” at ${version}`),
    doubled: [
      ...[...changes].filter(([person, { length }]) => length > (asked.get(person) ?? 0)).map(([person]) => `profile of ${person}`),
      ...[...cards].filter(([, rows]) => rows.length > 1).map(([text]) => `card “${text}”`),
    ],
  };
}
