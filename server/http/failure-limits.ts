import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong links one address may try in ten minutes; hundreds of people behind one address never fail that often. */
const failuresPerAddress = 30;
const joinsPerLink = 1200;
const creationsPerAddress = 30;
/** Checks of a connection that one address may begin in ten minutes. */
const probesPerAddress = 20;

/** Limits that also work in one process: per address on failures only, per link on use. */
export interface FailureLimits {
  /** False while this address has failed too often. */
  mayTry(address: string): Promise<boolean>;
  failed(address: string): Promise<void>;
  /** False when a link is used faster than any gathering fills. */
  mayUse(link: string): Promise<boolean>;
  mayCreate(address: string): Promise<boolean>;
  mayProbe(address: string): Promise<boolean>;
}

export function createFailureLimits(): FailureLimits {
  const failures = new RateLimiterMemory({ keyPrefix: 'failure', points: failuresPerAddress, duration: 600 });
  const uses = new RateLimiterMemory({ keyPrefix: 'use', points: joinsPerLink, duration: 60 });
  const creations = new RateLimiterMemory({ keyPrefix: 'create', points: creationsPerAddress, duration: 60 });
  const probes = new RateLimiterMemory({ keyPrefix: 'probe', points: probesPerAddress, duration: 600 });
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
      const spent = await failures.get(address);
      return spent === null || spent.remainingPoints > 0;
    },
    async failed(address) {
      await consume(failures, address);
    },
    mayUse: (link) => consume(uses, link),
    mayCreate: (address) => consume(creations, address),
    mayProbe: (address) => consume(probes, address),
  };
}
