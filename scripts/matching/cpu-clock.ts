/**
 * Processor time this thread has used so far, milliseconds: unlike the time of day it does not run on while others use the machine, and what is
 * compiled beside it on another core does not count.
 */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
