import { useEffect, useEffectEvent, useState } from 'react';

/** Takes a file dropped anywhere on the page. Answers whether one is being dragged over it. */
export function useFileDrop(onFile: (file: File | undefined) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    addEventListener(
      'dragover',
      (event) => {
        if (!withFiles(event)) return;
        // Else the browser opens the file instead of this page.
        event.preventDefault();
        setDragging(true);
      },
      { signal },
    );
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragging(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setDragging(false);
        if (!withFiles(event)) return;
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return dragging;
}
