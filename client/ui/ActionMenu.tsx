import { Suspense, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { MenuAction } from '#client/ui/menu-action.ts';
import styles from './action-menu.module.css';

interface Props<Id extends string> {
  /** What the button says, or shows with `label` beside it. */
  readonly children: ReactNode;
  /** Spoken name of the button when its content is an icon alone. */
  readonly label?: string | undefined;
  readonly actions: readonly MenuAction<Id>[];
  readonly onAction: (id: Id) => void;
  /** Whom or what the menu is about, at its top. */
  readonly heading?: ReactNode;
  /** Class of the button: `buttonClass(…)` or the caller's own. */
  readonly className?: string | undefined;
  readonly disabled?: boolean | undefined;
}

const opening: readonly string[] = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];

const { Screen: OpenMenu, prefetch } = lazyScreen(async () => (await import('#client/ui/OpenMenu.tsx')).OpenMenu);

/** A button that opens a list of things to do. The list's code is fetched when the button is first reached. */
export function ActionMenu<Id extends string>({ children, label, actions, onAction, heading, className, disabled = false }: Props<Id>) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className={className ?? styles['icon']}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={disabled}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={show}
        onKeyDown={(event) => {
          // The list takes the focus when it is there: until then it is put away here.
          if (event.key === 'Escape') setOpen(false);
          if (!opening.includes(event.key)) return;
          // Instead of the click that Enter brings: one without a pointer passes for a screen reader's, and the focus would wait
          // until nothing moves on the page any more.
          event.preventDefault();
          show();
        }}
      >
        {children}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <OpenMenu
            open={open}
            onClose={() => setOpen(false)}
            button={button}
            buttonId={id}
            heading={heading}
            actions={actions}
            onAction={(chosen) => {
              const action = actions.find((each) => each.id === chosen.id);
              if (action) onAction(action.id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
