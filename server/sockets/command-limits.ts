import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import { limits } from '#shared/contract/limits.ts';

/** Signals are many and small: letters as they are typed. */
const signalsPerSecond = 20;

/** How fast one session may send; kept in this process, so it works without Redis too. */
export interface CommandLimits {
  /** False when too fast. Counts everything but signals: what is asked costs as much as what is told. */
  command(session: string): Promise<boolean>;
  signal(session: string): Promise<boolean>;
}

export function createCommandLimits(): CommandLimits {
  const steady = new RateLimiterMemory({ keyPrefix: 'command', points: limits.commandsPerSecond, duration: 1 });
  const burst = new RateLimiterMemory({ keyPrefix: 'burst', points: limits.commandBurst, duration: 5 });
  const commands = new BurstyRateLimiter(steady, burst);
  const signals = new RateLimiterMemory({ keyPrefix: 'signal', points: signalsPerSecond, duration: 1 });
  const allowed = (consumed: Promise<unknown>): Promise<boolean> =>
    consumed.then(
      () => true,
      () => false,
    );
  return { command: (session) => allowed(commands.consume(session)), signal: (session) => allowed(signals.consume(session)) };
}
