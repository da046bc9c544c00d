import { Compass, HeartHandshake, Lamp, MapPin, Ruler, Split, Sprout, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Theme } from '#shared/gathering/about.ts';

/** A theme's icon by its sign; its colour is the token `--theme-1` to `--theme-8`. */
export const themeIcons: readonly LucideIcon[] = [HeartHandshake, Waypoints, Split, Ruler, Lamp, MapPin, Sprout, Compass];

/** The sign that was chosen for a theme, else that of its place in the list, where signs repeat after eight. */
export const signOf = ({ sign }: Pick<Theme, 'sign'>, index: number): number => sign ?? index % themeIcons.length;

/** The colour of a sign. */
export const colourOf = (sign: number): string => `var(--theme-${sign + 1})`;
