import { BookOpen, CalendarDays, FolderOpen, Lightbulb, Link2, Wrench } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { CardKind } from '#shared/gathering/state.ts';

/** The sign of each kind of card. */
export const cardSigns: Readonly<Record<CardKind, LucideIcon>> = {
  insight: Lightbulb,
  need: Wrench,
  project: FolderOpen,
  event: CalendarDays,
  publication: BookOpen,
  link: Link2,
};
