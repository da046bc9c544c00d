/** What was found out about objects, one thing about each. */
export interface Notes<T> {
  of(object: object): T | undefined;
  keep(object: object, note: T): void;
}

/** A constructor that gives back what it is given, so that a class can put a private field on it. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- what it gives back is the whole of it
class Given {
  constructor(object: object) {
    return object;
  }
}

/**
 * Notes that lie on the objects themselves, unseen by whoever reads or copies them, and go with them. A WeakMap is the same to
 * its user, but what lies in one outlives every young collection: of states with thousands of people that comes to megabytes for
 * each command, and to a long collection every few seconds.
 */
export function createNotes<T>(): Notes<T> {
  class Noted extends Given {
    #note: T;
    constructor(object: object, note: T) {
      super(object);
      this.#note = note;
    }
    static of(object: object): T | undefined {
      return #note in object ? object.#note : undefined;
    }
    static keep(object: object, note: T): void {
      if (#note in object) object.#note = note;
      else Reflect.construct(Noted, [object, note]);
    }
  }
  return { of: (object) => Noted.of(object), keep: (object, note) => Noted.keep(object, note) };
}
