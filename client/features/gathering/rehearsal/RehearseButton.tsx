import { Drama } from 'lucide-react';
import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { Button } from '#client/ui/Button.tsx';
import type { OrganiserView } from '#shared/gathering/view/types.ts';

const { Screen: RehearseDialog, prefetch } = lazyScreen(async () => {
  const [{ RehearseDialog: Window }] = await Promise.all([
    import('./RehearseDialog.tsx'),
    import('#client/ui/OpenDialog.tsx'),
    loadCatalogue('rehearsal'),
  ]);
  return Window;
});

interface Props {
  readonly slug: string;
  readonly hall: Pick<OrganiserView, 'about' | 'guests' | 'rehearsal'>;
  /** What the button says, in the words of the screen it stands on. */
  readonly children: string;
}

/** Opens the choice of how to rehearse; a rehearsal itself is not rehearsed. */
export function RehearseButton({ slug, hall, children }: Props) {
  const [open, setOpen] = useState(false);
  if (hall.about.rehearsal) return null;
  return (
    <>
      <Button onPointerEnter={prefetch} onFocus={prefetch} onClick={() => setOpen(true)}>
        <Drama size={20} strokeWidth={1.75} aria-hidden />
        {children}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <RehearseDialog slug={slug} hall={hall} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
