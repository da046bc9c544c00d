import { create } from 'zustand';
import { locales } from '#client/i18n/locales.ts';
import type { Locale } from '#client/i18n/locales.ts';
import { readStored, writeStored } from '#client/lib/storage.ts';

const key = 'foyer.preferences';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Of the taps that mark a round, the softest first. */
export const volumes = ['soft', 'medium', 'loud'] as const;
export type Volume = (typeof volumes)[number];

interface Preferences {
  /** Absent until the person chooses: then the browser's languages decide. */
  readonly locale?: Locale | undefined;
  readonly theme: Theme;
  /** Language of the interpretation listened to in plenaries; empty or absent for the original. */
  readonly interpretation?: string | undefined;
  /** I do not want to see my own picture at a table. */
  readonly selfHidden: boolean;
  /** I want to be told when I speak while I am muted. */
  readonly mutedHint: boolean;
  /** I see how much I speak at a table; measured on this page alone. */
  readonly airtime: boolean;
  /** I want to hear when a round begins and when it is nearly over. */
  readonly chimes: boolean;
  readonly volume: Volume;
  /** Small pictures both ways; absent until the person chooses: then the browser decides. */
  readonly saver?: boolean | undefined;
}

interface PreferencesStore extends Preferences {
  readonly set: (change: Partial<Preferences>) => void;
}

/** What this browser remembers of how its owner likes the pages; never leaves it. */
export const usePreferences = create<PreferencesStore>()((set, get) => ({
  ...readPreferences(),
  set: (change) => {
    set(change);
    const { set: _set, ...chosen } = get();
    writeStored(key, chosen);
  },
}));

function readPreferences(): Preferences {
  const stored = readStored(key);
  const { locale, theme, interpretation, selfHidden, mutedHint, airtime, chimes, volume, saver } =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    locale: locales.find((each) => each === locale),
    theme: themes.find((each) => each === theme) ?? 'system',
    interpretation: typeof interpretation === 'string' ? interpretation : undefined,
    selfHidden: selfHidden === true,
    mutedHint: mutedHint === true,
    airtime: airtime !== false,
    chimes: chimes === true,
    volume: volumes.find((each) => each === volume) ?? 'medium',
    saver: typeof saver === 'boolean' ? saver : undefined,
  };
}
