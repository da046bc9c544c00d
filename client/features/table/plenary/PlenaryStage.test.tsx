// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { seatedPeople } from '#client/features/table/seated-person.ts';
import { hallOf, mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { PlenaryStage } from './PlenaryStage.tsx';

const people = [personOf('olga', { name: 'Olga Petit' }), personOf('ines', { name: 'Inès Marc' }), personOf('me', { name: 'Me' })];
const rows = Object.fromEntries(people.map((row) => [row.id, row]));
const seen = { hasAudio: true, micMuted: false, weak: false, hasVideo: true, speaking: false };
const local = { speaking: false, microphoneOn: true, cameraOn: true, mayPublish: true, weak: false };

function show(onStage: readonly string[], signing: readonly string[]) {
  const table = tableOf('p', { kind: 'plenary', number: 0, people: [...onStage] });
  const peers = Object.fromEntries(signing.map((one) => [one, { ...seen, signs: true }]));
  const seated = seatedPeople({ table, people: rows, me: 'me', peers, local, says: {} });
  return renderInGathering(<PlenaryStage table={table} people={seated} />, { hall: hallOf({ people }), mine: mineOf('me'), table });
}

const large = () => [...document.querySelectorAll('[data-large]')].map((tile) => tile.getAttribute('aria-label'));

it('M6 shows whoever signs on the stage large, and says so in words', async () => {
  await show(['olga', 'ines', 'me'], ['ines']);
  expect(large()).toEqual(['Inès Marc']);
  expect(screen.getByRole('region', { name: 'Inès Marc' }).textContent).toContain('signs');
});

it('keeps all tiles alike where everybody on the stage signs', async () => {
  await show(['olga', 'ines'], ['olga', 'ines']);
  expect(large()).toEqual([]);
});
