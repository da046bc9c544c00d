import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import type { OpenPopoverProps } from '#client/ui/OpenPopover.tsx';

export interface PopoverButtonProps extends Pick<OpenPopoverProps, 'label' | 'content'> {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

const { Screen: OpenPopover, prefetch } = lazyScreen(async () => (await import('#client/ui/OpenPopover.tsx')).OpenPopover);

/** A button with a small window over it, which keeps the focus until it is closed. Its code is fetched when the button is first reached. */
export function PopoverButton({ children, className, label, content }: PopoverButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {children}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <OpenPopover open={open} onClose={() => setOpen(false)} button={button} label={label} content={content} />
        </Suspense>
      )}
    </>
  );
}
