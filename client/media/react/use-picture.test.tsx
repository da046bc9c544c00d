// @vitest-environment jsdom

import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { createMediaSessionHarness, pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { MediaSessionContext } from './media-session-context.ts';
import { usePicture } from './use-picture.ts';

let harness: MediaSessionHarness;

beforeEach(() => {
  vi.useFakeTimers();
  harness = createMediaSessionHarness();
});

afterEach(() => {
  harness.session.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Tile({ personId }: { readonly personId: string }) {
  return <div data-testid="tile" ref={usePicture(personId)} />;
}

it('puts the picture of a person into the tile while they have one, and takes it out after', async () => {
  const hide = vi.fn();
  const show = vi.fn(() => hide);
  const { session, server } = harness;
  render(
    <MediaSessionContext value={session}>
      <Tile personId="amina" />
    </MediaSessionContext>,
  );
  session.enter(ticketTo('A'));
  await pass();
  const amina = peer('amina');
  for (const pictures of harness.pictures) vi.spyOn(pictures, 'put').mockImplementation((_, attach) => (attach === null ? null : show));
  await act(async () => {
    server.latest().admit([amina]);
    await pass(200);
  });
  expect(show).toHaveBeenCalledExactlyOnceWith(screen.getByTestId('tile'));

  await act(async () => {
    server.latest().people = [{ ...amina, attachVideo: null }];
    server.latest().events.changed();
    await pass();
  });
  expect(hide).toHaveBeenCalledOnce();
});
