import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one first; they share the width. */
  readonly actions?: ReactNode;
  /** `sheet`: in the middle, rising from below on phones. `drawer`: along the page's end, rising from below on phones. */
  readonly form?: 'sheet' | 'drawer' | undefined;
  /** Asks for an answer: no click outside and no closing cross; Escape still means the gentlest answer. */
  readonly mustAnswer?: boolean | undefined;
  readonly className?: string | undefined;
}

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
