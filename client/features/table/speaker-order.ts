/** In which order people are shown where those who speak belong in the first row. */
export interface SpeakerOrder {
  /** Call it a few times a second, with everyone in the order of their seats and those who speak just now; ms. The same list while nothing changes. */
  look(seated: readonly string[], speaking: ReadonlySet<string>, inFirstRow: number, now: number): readonly string[];
}

/** Milliseconds for which somebody must speak to come first: not for a word of assent. */
const speaksFor = 2_000;
/** Milliseconds for which somebody in the first row must have been silent before they give it up. */
const silentFor = 3_000;
/** Milliseconds between two changes. */
const rest = 5_000;

/**
 * Whoever speaks changes places with the one of the first row who has been silent longest, and nobody else moves. So a talk
 * between two settles after two changes.
 */
export function createSpeakerOrder(): SpeakerOrder {
  let order: readonly string[] = [];
  const began = new Map<string, number>();
  const spoke = new Map<string, number>();
  let changedAt = -Infinity;

  function listen(speaking: ReadonlySet<string>, now: number) {
    for (const id of began.keys()) if (!speaking.has(id)) began.delete(id);
    for (const id of speaking) {
      if (!began.has(id)) began.set(id, now);
      spoke.set(id, now);
    }
  }

  /** Those who stay keep their places, who comes is last. */
  function follow(seated: readonly string[]) {
    const stay = order.filter((id) => seated.includes(id));
    const come = seated.filter((id) => !order.includes(id));
    if (stay.length < order.length || come.length > 0) order = [...stay, ...come];
  }

  return {
    look(seated, speaking, inFirstRow, now) {
      follow(seated);
      listen(speaking, now);
      if (now - changedAt < rest) return order;
      const speaker = order
        .slice(inFirstRow)
        .filter((id) => now - (began.get(id) ?? now) >= speaksFor)
        .sort((a, b) => (began.get(a) ?? 0) - (began.get(b) ?? 0))[0];
      const silent = order
        .slice(0, inFirstRow)
        .filter((id) => now - (spoke.get(id) ?? -Infinity) >= silentFor)
        .sort((a, b) => (spoke.get(a) ?? -Infinity) - (spoke.get(b) ?? -Infinity))[0];
      if (speaker === undefined || silent === undefined) return order;
      changedAt = now;
      order = order.map((id) => (id === speaker ? silent : id === silent ? speaker : id));
      return order;
    },
  };
}
