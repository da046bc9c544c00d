import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { PersonRow } from '#shared/gathering/view/types.ts';

interface Props {
  readonly person: PersonRow;
  readonly open: boolean;
  readonly onClose: () => void;
}

const { Screen: ConcernWindow } = lazyScreen(async () => {
  const [{ ConcernWindow: Window }] = await Promise.all([import('./ConcernWindow.tsx'), loadCatalogue('safety')]);
  return Window;
});

/** The window in which somebody is reported; its code and texts are fetched when it is first opened. */
export function Concerns(props: Props) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <ConcernWindow {...props} />
    </Suspense>
  );
}
