import { askPermissionState } from './ask-permission-state.ts';
import type { SourceKind } from './capture-state.ts';

/** What the browser says of the permissions, as time goes on. */
export interface PermissionWatch {
  /** From now on it is noticed when the permission is given or refused. */
  begin(source: SourceKind): Promise<void>;
  /** Whether it can be used without a question, as far as the browser tells. */
  isGranted(source: SourceKind): Promise<boolean>;
  /** Whether the browser said once that it is granted, and would have to ask again now. Some say `prompt` all along. */
  isTakenBack(source: SourceKind): Promise<boolean>;
  end(): void;
}

interface PermissionNews {
  readonly given: (source: SourceKind) => void;
  readonly refused: (source: SourceKind) => void;
}

export function watchPermissions(permissions: Pick<Permissions, 'query'> | undefined, { given, refused }: PermissionNews): PermissionWatch {
  const wasGranted = new Set<SourceKind>();
  const watched = new Set<SourceKind>();
  const ended = new AbortController();
  return {
    async begin(source) {
      if (watched.has(source) || permissions === undefined) return;
      watched.add(source);
      try {
        const status = await permissions.query({ name: source });
        if (status.state === 'granted') wasGranted.add(source);
        const changed = () => {
          if (status.state === 'denied') refused(source);
          if (status.state !== 'granted') return;
          wasGranted.add(source);
          given(source);
        };
        if (!ended.signal.aborted) status.addEventListener('change', changed, { signal: ended.signal });
      } catch {
        // Browsers that do not tell: the person tries again by a click.
      }
    },
    isGranted: async (source) => (await askPermissionState(permissions, source)) === 'granted',
    isTakenBack: async (source) => wasGranted.has(source) && (await askPermissionState(permissions, source)) === 'prompt',
    end: () => {
      ended.abort();
    },
  };
}
