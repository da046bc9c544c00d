import { parseArgs } from 'node:util';
import type { Command } from '#shared/gathering/commands.ts';
import { participant, Story } from '#tests/support/gathering-spec.ts';
import { benchmarkOutput } from '../benchmark-output.mjs';
import { cpuMs } from '../matching/cpu-clock.ts';
import { median } from '../matching/measure.ts';

/**
 * What it costs in a gathering of a thousand when somebody leaves or comes between the plan and the bell, and the bell itself with late people
 * to seat. `--people 1000`, `--json`.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '1000' }, json: { type: 'boolean', default: false } } });
const people = Number(values.people);
const goalMs = 20;
const times = 20;

function planned(tableSize: number): Story {
  const story = new Story({
    programme: [
      { kind: 'hall', seconds: 600, topicTables: [] },
      { kind: 'mixing', rounds: 4, seconds: 600, tableSize, questions: [] },
    ],
  });
  story.begin(...Array.from({ length: people }, (_, index) => `p${index}`));
  const lastBell = story.now + 600_000 * 4;
  return story.goTo(lastBell - 15_000);
}

/** The median of several decisions like this one, milliseconds of processor time. */
function typical(story: Story, decide: (time: number) => readonly [string, Command]): number {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const [id, command] = decide(time);
    const began = cpuMs();
    const decision = story.decide(participant(id), command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`);
    took.push(cpuMs() - began);
  }
  return median(took);
}

const results = [2, 4].flatMap((tableSize) => {
  const story = planned(tableSize);
  const profile = { name: 'Late', organisation: '', languages: ['en'], topics: [] };
  const measured: [string, number, number | null][] = [
    ['somebody drops out before the bell', typical(story, (time) => [`p${time}`, { type: 'answer', answer: 'out' }]), goalMs],
    ['somebody comes before the bell', typical(story, (time) => [`late${time}`, { type: 'arrive', profile, mode: 'full' }]), goalMs],
  ];
  for (let time = 0; time < times; time++) story.person(`late${time}`, { type: 'arrive', profile, mode: 'full' });
  const began = cpuMs();
  story.after(15);
  measured.push([`the bell with ${times} late people`, cpuMs() - began, null]);
  measured.push([
    'somebody comes after the bell',
    typical(story, (time) => [`later${time}`, { type: 'arrive', profile, mode: 'full' }]),
    goalMs,
  ]);
  return measured.map(([name, value, goal]) => ({
    name: `tables of ${tableSize}: ${name}`,
    value,
    unit: 'ms',
    goal,
    met: goal === null || value <= goal,
  }));
});
process.stdout.write(`${benchmarkOutput(`repair, ${people} people`, results, { json: values.json })}\n`);
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
