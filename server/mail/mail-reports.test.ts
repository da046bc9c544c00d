import { expect, it } from 'vitest';
import type { Command } from '#shared/gathering/commands.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { createMailReports } from './mail-reports.ts';

const start = 1_000_000;
const report = (person: string) => ({ person, what: 'invitation', batch: 'b', progress: { state: 'sent' } }) as const;

/** Gatherings that are told; while `away` they fail. */
function told() {
  const clock = createVirtualClock(start);
  const commands: { at: number; people: string[] }[] = [];
  const of = { away: false };
  const submit = ({ command }: { readonly command: Command }) => {
    if (of.away) return Promise.reject(new Error('away'));
    if (command.type === 'report_mails') commands.push({ at: clock.now() - start, people: command.reports.map(({ person }) => person) });
    return Promise.resolve({ ok: true, version: 1 } as const);
  };
  const gatherings = { get: () => Promise.resolve({ submit }) };
  return { clock, commands, of, reports: createMailReports({ gatherings, clock }) };
}

it('I4 the first report goes at once, the next ones together a second later', async () => {
  const { clock, commands, reports } = told();
  await reports.add('g', report('ana'));
  const others = ['bo', 'cy'].map((person) => reports.add('g', report(person)));
  await clock.advanceTo(start + 999);
  expect(commands).toEqual([{ at: 0, people: ['ana'] }]);
  await clock.advanceTo(start + 1000);
  await Promise.all(others);
  expect(commands.slice(1)).toEqual([{ at: 1000, people: ['bo', 'cy'] }]);
});

it('I4 fifty do not wait, and nobody waits for another gathering', async () => {
  const { commands, reports } = told();
  await reports.add('g', report('ana'));
  await Promise.all(Array.from({ length: 50 }, (_, index) => reports.add('g', report(`p${index}`))));
  await reports.add('other', report('bo'));
  expect(commands.map(({ at, people }) => [at, people.length])).toEqual([
    [0, 1],
    [0, 50],
    [0, 1],
  ]);
});

it('I4 who is to be told again is told so, and at the end nothing waits', async () => {
  const { clock, commands, of, reports } = told();
  of.away = true;
  await expect(reports.add('g', report('ana'))).rejects.toThrow('away');
  of.away = false;
  const again = reports.add('g', report('ana'));
  reports.hurry();
  await again;
  await reports.add('g', report('bo'));
  expect(commands).toEqual([
    { at: 0, people: ['ana'] },
    { at: 0, people: ['bo'] },
  ]);
  await clock.advanceTo(start + 5000);
});
