/** How my part of what was said lately stands to an equal one. */
export interface Share {
  /** 1: as much as everybody; 0: I said nothing. */
  readonly ratio: number;
  readonly words: 'less' | 'even' | 'more';
}

/** Adds up who spoke at one table, for my eyes alone; what is long ago weighs less. */
export interface Airtime {
  /** Who spoke during the last `ms`. */
  add(ms: number, spoke: { readonly me: boolean; readonly others: number }): void;
  /** Among so many who may speak; null until enough was said. */
  share(people: number): Share | null;
}

/** Speech weighs half as much after this time. */
const halfLife = 300_000;
/** A share of less speech than this would jump about. */
const enough = 60_000;
/** Between these ratios it is about an equal share; further out than that once the words have changed. */
const bounds = { less: 0.55, more: 1.6, slack: 0.1 };

export function createAirtime(): Airtime {
  let mine = 0;
  let all = 0;
  let heard = 0;
  let words: Share['words'] = 'even';
  return {
    add(ms, { me, others }) {
      const fade = 0.5 ** (ms / halfLife);
      const said = ms * (others + (me ? 1 : 0));
      mine = mine * fade + (me ? ms : 0);
      all = all * fade + said;
      heard += said;
    },
    share(people) {
      if (heard < enough || all === 0 || people < 2) return null;
      const ratio = (mine / all) * people;
      const slackOf = (side: Share['words']) => (words === side ? bounds.slack : 0);
      if (ratio < bounds.less + slackOf('less')) words = 'less';
      else words = ratio > bounds.more - slackOf('more') ? 'more' : 'even';
      return { ratio, words };
    },
  };
}
