import type { RefCallback } from 'react';
import { useCallback } from 'react';
import { useCapture } from './use-capture.ts';

/** A ref for the <video> that shows one's own camera; mirroring it is left to the style. */
export function useSelfView(): RefCallback<HTMLVideoElement> {
  const preview = useCapture((state) => state.preview);
  return useCallback(
    (element) => {
      if (element === null) return undefined;
      element.muted = true;
      element.srcObject = preview;
      if (preview !== null) element.play().catch(() => undefined);
      return () => {
        element.srcObject = null;
      };
    },
    [preview],
  );
}
