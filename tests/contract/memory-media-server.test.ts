import { memorySignature, MemoryMediaServer, readMemoryTicket } from '#server/adapters/memory/memory-media-server.ts';
import { mediaServerContract } from '#tests/contract/media-server.ts';

mediaServerContract('memory', () => {
  const media = new MemoryMediaServer(() => Date.now());
  return Promise.resolve({
    media,
    join: (token) => {
      const { promise: ended, resolve } = Promise.withResolvers<undefined>();
      if (!media.join(token, () => resolve(undefined))) return Promise.resolve(null);
      const { mediaRoom, identity } = readMemoryTicket(token);
      const leave = () => {
        media.leave(mediaRoom, identity);
        return Promise.resolve();
      };
      return Promise.resolve({ ended, leave });
    },
    claims: (token) => ({ ...readMemoryTicket(token), mayPublishData: false }),
    notice: (id, mediaRoom, identity) => Promise.resolve({ body: JSON.stringify({ id, mediaRoom, identity }), signature: memorySignature }),
    kill: () => media.fail('unreachable'),
    revive: () => media.recover(),
    end: () => media.close(),
  });
});
