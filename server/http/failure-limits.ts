import { setTimeout as delay } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '#server/ports/clock.ts';

/** Wrong links one address may try in ten minutes before it has to wait; hundreds of people behind one never fail that often. */
const failuresPerAddress = 30;
/** Each further failure doubles the wait before the next look, up to this. */
const longestWait = 4000;
/** So many of one address may wait at once: more than come from a town hall at the start, and few guesses a second. */
const waitingPerAddress = 40;
/** Where somebody of an address showed what opens a gathering, everybody of it finds that one at once for so long after the last who did, ms. */
const familiarFor = 12 * 3_600_000;
/** Gatherings that are familiar to some address, in all: the oldest are forgotten beyond that. */
const mostFamiliar = 20_000;
const joinsPerLink = 1200;
const creationsPerAddress = 30;
/** Checks of a connection that one address may begin in ten minutes. */
const probesPerAddress = 20;

/**
 * Limits that also work in one process: per link on use, and per address on failures, which hold up those alone who look for what
 * nobody of that address has shown a link to.
 */
export interface FailureLimits {
  /**
   * Resolves to true once this address may look for something, at once unless it has failed too often: then it waits, ever longer.
   * False while too many of it wait already. What is familiar to it is looked at without asking.
   */
  mayTry(address: string): Promise<boolean>;
  /** Whether it may look for this gathering without any wait. */
  findsAtOnce(address: string, slug: string): Promise<boolean>;
  /** Somebody of this address has shown what opens this gathering: people there are no guessers, whoever else is behind it. */
  opened(address: string, slug: string): void;
  failed(address: string): Promise<void>;
  /** False when a link is used faster than any gathering fills. */
  mayUse(link: string): Promise<boolean>;
  mayCreate(address: string): Promise<boolean>;
  mayProbe(address: string): Promise<boolean>;
}

/** @param wait Resolves after so many milliseconds. */
export function createFailureLimits(
  { now }: Pick<Clock, 'now'>,
  wait: (ms: number) => Promise<unknown> = (ms) => delay(ms, undefined, { ref: false }),
): FailureLimits {
  const failures = new RateLimiterMemory({ keyPrefix: 'failure', points: failuresPerAddress, duration: 600 });
  const uses = new RateLimiterMemory({ keyPrefix: 'use', points: joinsPerLink, duration: 60 });
  const creations = new RateLimiterMemory({ keyPrefix: 'create', points: creationsPerAddress, duration: 60 });
  const probes = new RateLimiterMemory({ keyPrefix: 'probe', points: probesPerAddress, duration: 600 });
  const waiting = new Map<string, number>();
  /** Until when, by address and gathering; the oldest first. */
  const familiar = new Map<string, number>();
  const nameOf = (address: string, slug: string): string => `${slug} ${address}`;
  const consume = async (limiter: RateLimiterMemory, key: string): Promise<boolean> => {
    try {
      await limiter.consume(key);
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  };
  const failuresOf = async (address: string): Promise<number> => (await failures.get(address))?.consumedPoints ?? 0;
  return {
    async mayTry(address) {
      const failed = await failuresOf(address);
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
    findsAtOnce: async (address, slug) =>
      (familiar.get(nameOf(address, slug)) ?? 0) > now() || (await failuresOf(address)) < failuresPerAddress,
    opened(address, slug) {
      const name = nameOf(address, slug);
      familiar.delete(name);
      familiar.set(name, now() + familiarFor);
      const [oldest] = familiar.size > mostFamiliar ? familiar.keys() : [];
      if (oldest !== undefined) familiar.delete(oldest);
    },
    async failed(address) {
      await consume(failures, address);
    },
    mayUse: (link) => consume(uses, link),
    mayCreate: (address) => consume(creations, address),
    mayProbe: (address) => consume(probes, address),
  };
}
