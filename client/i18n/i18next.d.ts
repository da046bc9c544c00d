import type { organiser } from '#client/i18n/fr/organiser.ts';
import type { pages } from '#client/i18n/fr/pages.ts';
import type { participant } from '#client/i18n/fr/participant.ts';

declare module 'i18next' {
  /** French is the language of reference: its keys are the ones TypeScript knows. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof participant & typeof organiser & typeof pages;
  }
}
