import { expect, it } from 'vitest';
import { stageKind } from '#client/features/table/stage-kind.ts';

const heard = { serverOn: true, state: 'on', peers: { a: { hasVideo: false } }, cameraOn: false, pictures: 'all' } as const;

it('shows tiles while anybody is seen, oneself included', () => {
  expect(stageKind({ ...heard, cameraOn: true })).toBe('tiles');
  expect(stageKind({ ...heard, peers: { a: { hasVideo: false }, b: { hasVideo: true } } })).toBe('tiles');
});

it('shows the table itself while nobody is seen', () => {
  expect(stageKind(heard)).toBe('round');
});

it('shows the table itself to whoever takes no pictures, although others see them', () => {
  expect(stageKind({ ...heard, pictures: 'none', cameraOn: true })).toBe('round');
});

it('goes on in writing without sound', () => {
  expect(stageKind({ ...heard, serverOn: false, cameraOn: true })).toBe('text');
  expect(stageKind({ ...heard, state: 'failed' })).toBe('text');
});
