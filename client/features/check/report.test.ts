import { expect, it } from 'vitest';
import { reportText } from './report.ts';

it('a report holds time, browser, verdict, every point, the ways taken and those to be let through', () => {
  const say = ((key: string, blanks: object = {}) => [key, ...Object.values(blanks).map(String)].join(' | ')) as Parameters<
    typeof reportText
  >[1];
  const text = reportText(
    {
      verdict: { quality: 'fair', reasons: ['tcp', 'loss'] },
      lines: [{ step: 'loss', look: 'fair', word: 'word.percent', figure: 0.02 }],
      to: ['tcp 203.0.113.7:7881'],
      ways: [
        { carries: 'page', protocol: 'tcp', host: 'foyer.example', ports: '443', usual: false },
        { carries: 'udp', protocol: 'udp', host: 'media.example', ports: '50000–60000', usual: true },
      ],
      at: Date.UTC(2021, 5, 8, 12),
      origin: 'https://foyer.example',
      userAgent: 'Mozilla/5.0 (test)',
    },
    say,
    String,
  );
  expect(text.split('\n')).toEqual([
    'Foyer · title',
    '2021-06-08T12:00:00.000Z',
    'report.address | https://foyer.example',
    'report.browser | Mozilla/5.0 (test)',
    '',
    'quality.fair',
    'reason.tcp',
    'reason.loss',
    '',
    '- report.line | step.loss | word.percent | 2',
    '- report.to | tcp 203.0.113.7:7881',
    '',
    'ways.title',
    '- report.way | TCP | 443 | foyer.example | ways.page',
    '- report.way | UDP | 50000–60000 | media.example | ways.udp. ways.usual',
  ]);
});
