// @vitest-environment jsdom

import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { createMediaSessionHarness, pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { MediaSessionContext } from './media-session-context.ts';
import { useVideo } from './use-video.ts';

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
  return <video data-testid="tile" ref={useVideo(personId)} />;
}

it('puts the picture of a person into the tile while they have one, and takes it out after', async () => {
  const detach = vi.fn();
  const attach = vi.fn(() => detach);
  const { session, server } = harness;
  render(
    <MediaSessionContext value={session}>
      <Tile personId="amina" />
    </MediaSessionContext>,
  );
  session.enter(ticketTo('A'));
  await pass();
  const amina = peer('amina', { attachVideo: attach });
  await act(async () => {
    server.latest().admit([amina]);
    await pass(200);
  });
  expect(attach).toHaveBeenCalledExactlyOnceWith(screen.getByTestId('tile'));

  await act(async () => {
    server.latest().people = [{ ...amina, attachVideo: null }];
    server.latest().events.changed();
    await pass();
  });
  expect(detach).toHaveBeenCalledOnce();
});
