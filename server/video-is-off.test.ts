import { expect, it } from 'vitest';
import { videoIsOff } from './video-is-off.ts';

it.each([
  ['start_failed', 'livekit-server did not start: it ended with code 1', /with code 1\. Put right .* LIVEKIT_SERVER_BIN .* start again\.$/],
  ['unreachable', 'The media server cannot be reached: ECONNREFUSED', /ECONNREFUSED\. Check LIVEKIT_URL .* by itself\.$/],
  [
    'keys_refused',
    'The media server answered 401: invalid API key',
    /API key\. Set LIVEKIT_API_KEY and LIVEKIT_API_SECRET .* start again\.$/,
  ],
  ['not_found', 'Nothing was found. Install Go, then start again.', /^Nothing was found\. Install Go, then start again\.$/],
] as const)('%s comes with what to do', (reason, detail, said) => {
  expect(videoIsOff({ kind: 'off', reason, detail })).toMatch(said);
});

it('says it before what the program printed', () => {
  const said = videoIsOff({ kind: 'off', reason: 'start_failed', detail: 'it ended with code 1\npanic: no port' });
  expect(said.split('\n')).toEqual([expect.stringContaining('start again.'), 'panic: no port']);
});
