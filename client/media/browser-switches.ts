import type { Platform } from '#client/lib/platform.ts';
import { platformOf } from '#client/lib/platform.ts';

/** The browser and the machine it runs on, as far as it tells. */
export interface Machine {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Processor cores. */
  readonly hardwareConcurrency?: number;
  /** GB, rounded by the browser; Chromium alone tells. */
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}

export interface BrowserSwitches {
  /**
   * Joins the next media room ahead with everything published, silent and dark. Without it: joins ahead, and publishes at
   * the bell (the second rung of the ladder).
   */
  readonly publishesEarly: boolean;
  /** Begins in saver mode where the person has not chosen. */
  readonly saves: boolean;
}

interface Row {
  readonly fits: (machine: Machine, platform: Platform) => boolean;
  readonly turns: Partial<BrowserSwitches>;
  readonly because: string;
}

const everywhere: BrowserSwitches = { publishesEarly: true, saves: false };

/** What differs between browsers and cannot be asked of them as a feature; later rows win. docs/browsers.md has the rest. */
const browserTable: readonly Row[] = [
  {
    fits: (_, { system }) => system === 'ios',
    turns: { publishesEarly: false },
    because: 'Every browser there is WebKit, whose clones of muted captures misbehave (WebKit pull request 36436); untested on devices.',
  },
  {
    fits: ({ userAgent }, { browser }) => browser === 'safari' && safariBefore(userAgent, 18, 2),
    turns: { publishesEarly: false },
    because: 'Safari before 18.2 sends sound from a disabled clone (WebKit pull request 35935).',
  },
  {
    fits: (_, { system }) => system === 'android',
    turns: { publishesEarly: false },
    because: 'Two media rooms that both encode are too much for many phones.',
  },
  {
    fits: ({ hardwareConcurrency = 2, deviceMemory = 8 }) => hardwareConcurrency < 2 || deviceMemory <= 2,
    turns: { publishesEarly: false },
    because: 'One core or 2 GB: encoding twice for half a minute before each bell would be felt. Two cores were measured to do.',
  },
  {
    fits: ({ connection }) => connection?.saveData === true,
    turns: { publishesEarly: false, saves: true },
    because: 'The person asked their browser to save data.',
  },
];

/** What this browser on this machine is trusted with. */
export function browserSwitches(machine: Machine): BrowserSwitches {
  const platform = platformOf(machine);
  return browserTable
    .filter(({ fits }) => fits(machine, platform))
    .reduce((switches, { turns }) => ({ ...switches, ...turns }), everywhere);
}

function safariBefore(userAgent: string, major: number, minor: number): boolean {
  const [, is = '0', dot = '0'] = /Version\/(\d+)\.(\d+)/.exec(userAgent) ?? [];
  return Number(is) < major || (Number(is) === major && Number(dot) < minor);
}
