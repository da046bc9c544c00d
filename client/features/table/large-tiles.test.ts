import { expect, it } from 'vitest';
import { largeTiles } from '#client/features/table/large-tiles.ts';
import { seatedPeople } from '#client/features/table/seated-person.ts';
import { personOf, tableOf } from '#tests/support/gathering-views.ts';

const local = { speaking: false, microphoneOn: true, cameraOn: true, mayPublish: true, weak: false };
const heard = { hasAudio: true, micMuted: false, weak: false, hasVideo: true, speaking: false };

function others(count: number, signing: readonly string[]) {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count);
  return seatedPeople({
    table: tableOf('t', { people: ids }),
    people: Object.fromEntries(ids.map((id) => [id, personOf(id)])),
    me: 'me',
    peers: Object.fromEntries(ids.map((id) => [id, { ...heard, signs: signing.includes(id) }])),
    local,
    says: {},
  });
}

it('M6 makes whoever signs large, and whom I pinned beside them', () => {
  expect(largeTiles(others(4, []), null, false)).toEqual([]);
  expect(largeTiles(others(4, []), 'b', false)).toEqual(['b']);
  expect(largeTiles(others(4, ['c']), null, false)).toEqual(['c']);
  expect(largeTiles(others(4, ['c']), 'a', false)).toEqual(['a', 'c']);
});

it('makes all alike where all would be large, or too many', () => {
  expect(largeTiles(others(1, ['a']), 'a', false)).toEqual([]);
  expect(largeTiles(others(2, ['a', 'b']), 'a', false)).toEqual([]);
  expect(largeTiles(others(6, ['a', 'b', 'c', 'd']), null, false)).toEqual([]);
});

it('M6 leaves whoever signs large beside a shared screen, and whom I pinned small', () => {
  expect(largeTiles(others(4, ['c']), 'a', true)).toEqual(['c']);
  expect(largeTiles(others(2, ['a', 'b']), null, true)).toEqual(['a', 'b']);
  expect(largeTiles(others(4, ['a', 'b', 'c']), null, true)).toEqual([]);
});
