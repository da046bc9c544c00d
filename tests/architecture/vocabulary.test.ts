import { describe, expect, it } from 'vitest';

import { declaredNames, wordsOf } from './declared-names.ts';
import { isTest, readSourceFiles } from './source-files.ts';

/** LiveKit's own word is spoken where LiveKit is met. */
const speaksLivekit = /^(server\/adapters\/livekit\/|client\/media\/|tests\/support\/media\/|tests\/e2e\/other-machine)/;
/** Where none of these stands, nothing has to be parsed. */
const worthALook = /[Rr]oom|user|User|[Ll]obb|[Bb]reakout/;
/** Names that the platform, a library or SQLite prescribes. */
const prescribed = /^(userAgent|userEvent|getUserMedia|user_version$)/;

/** What is wrong with a name, by the vocabulary of the project. */
function objection(name: string, path: string): string | undefined {
  const words = wordsOf(name);
  const banned = words.find((word) => /^(breakouts?|lobb(y|ies)|users?)$/.test(word));
  if (banned !== undefined) return banned;
  const at = words.findIndex((word) => /^rooms?$/.test(word));
  if (at >= 0 && words[at - 1] !== 'media' && !speaksLivekit.test(path)) return 'room alone';
  return undefined;
}

/** Looked for while the file is read, as a busy machine takes its time to parse. */
const offences = readSourceFiles()
  .filter(({ path, text }) => worthALook.test(path + text))
  .flatMap(({ path, text }) =>
    [...declaredNames(path, text), ...(isTest(path) ? [] : path.replace(/\.[a-z]+$/, '').split('/'))]
      .filter((name) => !prescribed.test(name))
      .flatMap((name) => {
        const word = objection(name, path);
        return word === undefined ? [] : [`${path}: ${name} (${word})`];
      }),
  );

describe('one word, one thing', () => {
  it('objects to the words that mean something else here', () => {
    expect(objection('openRoom', 'shared/a.ts')).toBe('room alone');
    expect(objection('user_id', 'shared/a.ts')).toBe('user');
    expect(objection('breakoutRooms', 'shared/a.ts')).toBe('breakout');
    expect(objection('closeMediaRoom', 'shared/a.ts')).toBeUndefined();
    expect(objection('userless', 'shared/a.ts')).toBeUndefined();
  });

  it('no file, type, function, property or variable is named by a banned word', () => {
    expect(offences).toEqual([]);
  });
});
