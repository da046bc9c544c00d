import type { PermissionAnswer } from './classify-failure.ts';
import type { SourceKind } from './capture-state.ts';

/** What the browser says about a permission without asking the person; 'unknown' where it does not tell. */
export async function askPermissionState(
  permissions: Pick<Permissions, 'query'> | undefined,
  source: SourceKind,
): Promise<PermissionAnswer> {
  try {
    return (await permissions?.query({ name: source }))?.state ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
