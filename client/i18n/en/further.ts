/** Catalogues that are fetched when a screen needs them, by what they export. */
export const further = {
  landing: () => import('./landing.ts'),
  organiser: () => import('./organiser.ts'),
  pages: () => import('./pages.ts'),
  tableSettings: () => import('./table-settings.ts'),
  invitations: () => import('./invitations.ts'),
  harvest: () => import('./harvest.ts'),
  rehearsal: () => import('./rehearsal.ts'),
  after: () => import('./after.ts'),
  erasure: () => import('./erasure.ts'),
  safety: () => import('./safety.ts'),
  saving: () => import('./saving.ts'),
  contacts: () => import('./contacts.ts'),
  cards: () => import('./cards.ts'),
  relay: () => import('./relay.ts'),
} as const;
