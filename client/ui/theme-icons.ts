import { Compass, HeartHandshake, Lamp, MapPin, Ruler, Split, Sprout, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

/** A theme's icon by its place in the gathering's list; its colour is the token `--theme-1` to `--theme-8`. */
export const themeIcons: readonly LucideIcon[] = [HeartHandshake, Waypoints, Split, Ruler, Lamp, MapPin, Sprout, Compass];
