import type { Translate } from '#client/i18n/use-translation.ts';
import type { OpenWay } from '#shared/contract/check.ts';
import { blanksOf } from './step-lines.ts';
import type { StepLine } from './step-lines.ts';
import type { Verdict } from './verdict.ts';

export interface Reported {
  readonly verdict: Verdict;
  readonly lines: readonly StepLine[];
  /** Where the connection went: `udp 203.0.113.7:7882`. */
  readonly to: readonly string[];
  readonly ways: readonly OpenWay[];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly origin: string;
  readonly userAgent: string;
}

/** The check in plain text for a technician, without names, devices or addresses of the person's own. */
export function reportText(
  { verdict, lines, to, ways, at, origin, userAgent }: Reported,
  t: Translate<'check'>,
  number: (value: number) => string,
): string {
  const { quality, reasons } = verdict;
  return [
    `Foyer · ${t('title')}`,
    new Date(at).toISOString(),
    t('report.address', { address: origin }),
    t('report.browser', { browser: userAgent }),
    '',
    t(`quality.${quality}`),
    ...(reasons.length === 0 ? [t(`advice.${quality}`)] : reasons.map((reason) => t(`reason.${reason}`))),
    '',
    ...lines.map((line) => `- ${t('report.line', { name: t(`step.${line.step}`), word: t(line.word, blanksOf(line, number)) })}`),
    ...(to.length === 0 ? [] : [`- ${t('report.to', { list: to.join(', ') })}`]),
    '',
    t('ways.title'),
    ...ways.map((way) => `- ${wayText(way, t)}`),
  ].join('\n');
}

function wayText({ protocol, ports, host, carries, usual }: OpenWay, t: Translate<'check'>): string {
  const purpose = t(`ways.${carries}`);
  return t('report.way', { protocol: protocol.toUpperCase(), ports, host, purpose: usual ? `${purpose}. ${t('ways.usual')}` : purpose });
}
