import { Suspense, useState } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { DialogProps } from '#client/ui/OpenDialog.tsx';

const { Screen: OpenDialog } = lazyScreen(async () => (await import('#client/ui/OpenDialog.tsx')).OpenDialog);

/** A window over the screen: the focus stays inside and goes back where it came from. Its code is fetched when it is first opened. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <OpenDialog {...props} />
    </Suspense>
  );
}
