/** A day and a time as date and time fields hold them, `2021-06-08` and `14:00`. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

/** What clocks in a zone show at an instant. */
export function wallTimeAt(at: number, timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { date: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

/**
 * The instant at which clocks in a zone show this; null when the fields hold no date and time. In the hour that a change to
 * summer time leaves out, the same minutes an hour later; in the one that comes twice, the first.
 */
export function instantOf({ date, time }: WallTime, timeZone: string): number | null {
  const wanted = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time) ? Date.parse(`${date}T${time}:00Z`) : NaN;
  if (Number.isNaN(wanted)) return null;
  const before = wanted - offsetAt(wanted - 86_400_000, timeZone);
  const after = wanted - offsetAt(wanted + 86_400_000, timeZone);
  const first = Math.min(before, after);
  const last = Math.max(before, after);
  if (showsAs(first, timeZone) === wanted) return first;
  return showsAs(last, timeZone) === wanted ? last : before;
}

/** Milliseconds that a zone's clocks are ahead of universal time. */
const offsetAt = (at: number, timeZone: string): number => showsAs(at, timeZone) - Math.floor(at / 60_000) * 60_000;

function showsAs(at: number, timeZone: string): number {
  const { date, time } = wallTimeAt(at, timeZone);
  return Date.parse(`${date}T${time}:00Z`);
}
