import { Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';

interface Props {
  /** Whom my contact card is offered to; null for all at the table. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

const { Screen: ContactWindow } = lazyScreen(async () => {
  const [{ ContactWindow: Window }] = await Promise.all([import('#client/features/contacts/ContactWindow.tsx'), loadCatalogue('contacts')]);
  return Window;
});

/** The window to exchange contact cards; its code and texts are fetched when it is first opened. */
export function Contacts(props: Props) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <ContactWindow {...props} />
    </Suspense>
  );
}
