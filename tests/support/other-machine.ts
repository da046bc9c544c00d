import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OtherMachine {
  /** Address at which it reaches this machine. */
  readonly hostAddress: string;
  /** Path of a program that runs the given one on the other machine, with the same arguments. */
  program(path: string): string;
  /** From now on UDP between the two is swallowed without an answer, as by a firewall. */
  swallowUdp(): void;
  end(): void;
}

const iproute = 'ip';
const name = `foyer${process.pid}`;
const [hostEnd, farEnd] = [`fy${process.pid}a`, `fy${process.pid}b`];
// Kept for documentation by RFC 5737, so nobody's real network is hidden behind it.
const [hostAddress, farAddress] = ['198.51.100.1', '198.51.100.2'];

/** A network namespace joined to ours by a cable: a machine that shares nothing with ours but the address at its end. */
export function openOtherMachine(): OtherMachine {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-other-'));
  const end = () => {
    rmSync(folder, { recursive: true, force: true });
    if (swallowing) ip(...swallow('del'));
    // With its namespace the cable would go too, but only a while later.
    if (cable) ip('link', 'del', hostEnd);
    ip('netns', 'del', name);
  };
  let cable = false;
  let swallowing = false;
  ip('netns', 'add', name);
  try {
    ip('link', 'add', hostEnd, 'type', 'veth', 'peer', 'name', farEnd, 'netns', name);
    cable = true;
    ip('addr', 'add', `${hostAddress}/30`, 'dev', hostEnd);
    ip('link', 'set', hostEnd, 'up');
    ip('-n', name, 'addr', 'add', `${farAddress}/30`, 'dev', farEnd);
    ip('-n', name, 'link', 'set', farEnd, 'up');
    ip('-n', name, 'link', 'set', 'lo', 'up');
  } catch (error) {
    end();
    throw error;
  }
  const program = (path: string) => {
    const script = join(folder, 'run');
    writeFileSync(script, `#!/bin/sh\nexec ${iproute} netns exec ${name} '${path}' "$@"\n`);
    chmodSync(script, 0o700);
    return script;
  };
  const swallowUdp = () => {
    ip(...swallow('add'));
    swallowing = true;
  };
  return { hostAddress, program, swallowUdp, end };
}

/** What is addressed to this machine cannot be held back by a rule, so it is the answers that are: to the other machine it is the same. */
const swallow = (verb: 'add' | 'del') => ['rule', verb, 'to', farAddress, 'ipproto', 'udp', 'blackhole', 'pref', '10'];

/** Why there can be no other machine here; null when there can. */
export function noOtherMachine(): string | null {
  try {
    openOtherMachine().end();
    return null;
  } catch (error) {
    return `no network namespace can be made: ${error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : 'unknown'}`;
  }
}

function ip(...parts: string[]): void {
  execFileSync(iproute, parts, { stdio: ['ignore', 'ignore', 'pipe'] });
}
