import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';

export interface BreakableLiveKit {
  /** A livekit-server that starts, except while it is broken. */
  readonly binary: string;
  readonly damage: () => void;
  readonly mend: () => void;
}

/** In `folder`; what runs goes on running when it breaks. */
export function breakableLiveKit(folder: string): BreakableLiveKit {
  const [binary, broken] = [join(folder, 'livekit-server'), join(folder, 'broken')];
  const script = `#!/bin/sh\nif [ -e '${broken}' ]; then echo broken on purpose; exit 0; fi\nexec '${liveKitBinary ?? ''}' "$@"\n`;
  writeFileSync(binary, script);
  chmodSync(binary, 0o700);
  return { binary, damage: () => writeFileSync(broken, ''), mend: () => rmSync(broken, { force: true }) };
}
