import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { variables } from '#server/config/variables.ts';
import { livekitVersion } from '../launch/livekit-version.mjs';
import { projectFolder } from '../launch/places.mjs';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');
const service = z.looseObject({
  image: z.string().optional(),
  environment: z.record(z.string(), z.unknown()).default({}),
  profiles: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
});
const { services, volumes } = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(compose, { merge: true }));
const nodes = ['node', 'node2', 'node3'];
const nodeVersion = z.object({ dependencies: z.object({ node: z.string() }) }).parse(JSON.parse(read('package.json'))).dependencies.node;

describe('the image', () => {
  it('has the Node and the livekit-server that Foyer is tested with', () => {
    expect([...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version)).toEqual([nodeVersion, nodeVersion]);
    expect(dockerfile).toContain(`livekit/livekit-server:v${livekitVersion} `);
  });

  it('runs as nobody of importance', () => {
    expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER node']);
  });

  it('sets only what Foyer reads', () => {
    const set = [...dockerfile.matchAll(/\b(FOYER_\w+)=/g)].map(([, name]) => name ?? '');
    expect(set.filter((name) => !(name in variables))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  const foyers = ['foyer', ...nodes];

  it('gives each node a data folder of its own, and has Caddy ask each whether it is ready', () => {
    const folders = nodes.map((name) => services[name]?.volumes[0]);
    expect(new Set(folders).size).toBe(nodes.length);
    expect(read('deploy/nodes.env')).toContain(`FOYER_UPSTREAMS="${nodes.map((name) => `${name}:3000`).join(' ')}"`);
    // Caddy asks only those that it is told by name, not those that it finds by itself.
    expect(read('deploy/Caddyfile')).toMatch(/reverse_proxy \{\$FOYER_UPSTREAMS\} \{\s+health_uri \/readyz/);
  });

  it('starts one Foyer and its proxy, and everything else by a profile', () => {
    expect(Object.keys(services).filter((name) => services[name]?.profiles.length === 0)).toEqual(['foyer', 'caddy']);
    expect(Object.keys(services).filter((name) => services[name]?.profiles.includes('large'))).toEqual([
      'node',
      'postgres',
      'redis',
      'livekit',
    ]);
    expect(Object.keys(services).filter((name) => services[name]?.profiles.includes('nodes'))).toEqual(['node2', 'node3']);
  });

  it('sets only what Foyer reads, and reads only what is explained', () => {
    for (const name of foyers) expect(Object.keys(services[name]?.environment ?? {}).filter((one) => !(one in variables))).toEqual([]);
    const asked = new Set([...`${compose}${read('deploy/Caddyfile')}`.matchAll(/\$?\{\$?([A-Z_]+)/g)].map(([, name]) => name ?? ''));
    const explained = read('docs/operations.md') + read('deploy/large.env') + read('deploy/nodes.env');
    expect([...asked].filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('has the livekit-server that Foyer is tested with', () => {
    expect(services['livekit']?.image).toBe(`livekit/livekit-server:v${livekitVersion}`);
  });

  it('lets Foyer write in its data alone, without rights over the machine', () => {
    for (const name of foyers)
      expect(services[name], name).toMatchObject({ read_only: true, cap_drop: ['ALL'], volumes: [expect.stringMatching(/^\w+:\/data$/)] });
  });

  it('keeps what lasts in named volumes', () => {
    const used = Object.values(services).flatMap(({ volumes: own }) => own.map((one) => one.split(':')[0] ?? ''));
    expect([...new Set(used.filter((one) => !one.startsWith('.')))].sort()).toEqual(Object.keys(volumes).sort());
  });
});
