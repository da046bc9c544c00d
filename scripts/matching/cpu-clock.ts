/** Processor time this process has used so far, milliseconds: unlike the time of day it does not run on while others use the machine. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
