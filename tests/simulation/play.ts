import { alwaysHolds, mediaHolds, quietHolds, Broken } from './invariants.ts';
import { useIdsOf } from './seeded-ids.ts';
import { Simulation, type Planted } from './simulation.ts';

const steps = 18;
/** Gatherings that are played to their very end, which takes as long as all before. */
const endsEvery = 5;

/** Plays one seed to its end; throws, with how to play it again, where a rule does not hold. */
export async function play(seed: number, planted: Planted = {}): Promise<void> {
  useIdsOf(seed);
  const simulation = new Simulation(seed, planted);
  const restore = useTimersOf(simulation);
  try {
    await playWhole(seed, simulation);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const again = `FOYER_FIRST_SEED=${seed} FOYER_SEEDS=1 npm run prove:simulation`;
    const more = error instanceof Broken ? {} : { cause: error };
    throw new Error(`seed ${seed}: ${error.message} (again: ${again})`, more);
  } finally {
    restore();
    for (const { node } of simulation.running) node.kill();
  }
}

async function playWhole(seed: number, simulation: Simulation): Promise<void> {
  await simulation.begin();
  for (let step = 0; step < steps; step++) {
    await simulation.step();
    if (step % 4 === 0) await alwaysHolds(simulation);
    if (simulation.folded.phase === 'over') break;
  }
  await simulation.calmDown();
  await simulation.removeSomebody();
  await mediaHolds(simulation);
  await simulation.settle();
  await quietHolds(simulation);
  if (seed % endsEvery === 0) await endsByItself(simulation);
}

/** Whatever happened, it ends once nobody keeps it from it. */
async function endsByItself(simulation: Simulation): Promise<void> {
  await simulation.organise({ type: 'resume' });
  for (let turn = 0; turn < 40 && simulation.folded.phase !== 'over'; turn++) {
    await simulation.organise({ type: 'hold', on: false });
    await simulation.clock.advanceTo(simulation.clock.now() + 15_000);
    await simulation.readLog();
  }
  await simulation.clock.advanceTo(simulation.clock.now() + 60_000);
  await simulation.settle();
  await quietHolds(simulation);
  if (simulation.folded.phase !== 'over') throw new Broken('a gathering that nobody holds ends by itself');
  const left = await simulation.media.mediaRooms();
  if (left.length > 0) throw new Broken(`no media room is left over: ${left.length}`);
}

/** The outbox of a page sets the timers of its browser: here they are the simulation's. */
function useTimersOf({ clock }: Simulation): () => void {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  Object.assign(globalThis, {
    setTimeout: (callback: () => void, ms: number) => clock.at(clock.now() + ms, callback),
    clearTimeout: (cancel?: () => void) => cancel?.(),
  });
  return () => void Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
}
