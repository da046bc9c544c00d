import { setTimeout as delay } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong links one address may try in ten minutes before it has to wait; hundreds of people behind one never fail that often. */
const failuresPerAddress = 30;
/** Each further failure doubles the wait before the next look, up to this. */
const longestWait = 4000;
/** So many of one address may wait at once: more than come from a town hall at the start, and few guesses a second. */
const waitingPerAddress = 40;
const joinsPerLink = 1200;
const creationsPerAddress = 30;
/** Checks of a connection that one address may begin in ten minutes. */
const probesPerAddress = 20;

/** Limits that also work in one process: per address on failures only, per link on use. */
export interface FailureLimits {
  /**
   * Resolves to true once this address may look, at once unless it has failed too often: then it waits, ever longer, so that
   * people behind the address of somebody who guesses still come in. False while too many of it wait already.
   */
  mayTry(address: string): Promise<boolean>;
  failed(address: string): Promise<void>;
  /** False when a link is used faster than any gathering fills. */
  mayUse(link: string): Promise<boolean>;
  mayCreate(address: string): Promise<boolean>;
  mayProbe(address: string): Promise<boolean>;
}

/** @param wait Resolves after so many milliseconds. */
export function createFailureLimits(wait: (ms: number) => Promise<unknown> = (ms) => delay(ms, undefined, { ref: false })): FailureLimits {
  const failures = new RateLimiterMemory({ keyPrefix: 'failure', points: failuresPerAddress, duration: 600 });
  const uses = new RateLimiterMemory({ keyPrefix: 'use', points: joinsPerLink, duration: 60 });
  const creations = new RateLimiterMemory({ keyPrefix: 'create', points: creationsPerAddress, duration: 60 });
  const probes = new RateLimiterMemory({ keyPrefix: 'probe', points: probesPerAddress, duration: 600 });
  const waiting = new Map<string, number>();
  const consume = async (limiter: RateLimiterMemory, key: string): Promise<boolean> => {
    try {
      await limiter.consume(key);
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  };
  return {
    async mayTry(address) {
      const failed = (await failures.get(address))?.consumedPoints ?? 0;
      if (failed < failuresPerAddress) return true;
      const others = waiting.get(address) ?? 0;
      if (others >= waitingPerAddress) return false;
      waiting.set(address, others + 1);
      try {
        await wait(Math.min(longestWait, 250 * 2 ** (failed - failuresPerAddress)));
      } finally {
        const left = (waiting.get(address) ?? 1) - 1;
        if (left === 0) waiting.delete(address);
        else waiting.set(address, left);
      }
      return true;
    },
    async failed(address) {
      await consume(failures, address);
    },
    mayUse: (link) => consume(uses, link),
    mayCreate: (address) => consume(creations, address),
    mayProbe: (address) => consume(probes, address),
  };
}
