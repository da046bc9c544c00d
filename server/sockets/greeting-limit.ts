/** A page asks once to be let in, and once more at times where it was refused; each time is looked up in the store. */
const mostAsks = 5;

/** Says of each connection whether it may ask to be let in once more: Socket.IO itself lets it ask without end. */
export function createGreetingLimit(): (connection: object) => boolean {
  const asked = new WeakMap<object, number>();
  return (connection) => {
    const times = (asked.get(connection) ?? 0) + 1;
    asked.set(connection, times);
    return times <= mostAsks;
  };
}
