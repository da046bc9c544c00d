import type { Translate } from '#client/i18n/use-translation.ts';
import type { DeviceTrouble } from './device-problem-of.ts';

/** What is wrong with a device and, in a sentence, what to do; for a block the steps are elsewhere. */
export function problemText(t: Translate<'devices'>, problem: DeviceTrouble['problem'], device: string): string {
  const title = t(`${problem}.title`, { device });
  return problem === 'blocked_by_browser' || problem === 'blocked_by_system' ? title : `${title} ${t(`${problem}.text`)}`;
}
