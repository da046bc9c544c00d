export interface PushToTalk {
  /** The keys went down. */
  readonly begin: () => void;
  /** They went up, or the page can no longer know whether they are held. Only after `begin`. */
  readonly end: () => void;
}

/**
 * Ctrl and Space held together, wherever one is on the page, in a text field too: the two write nothing. Whoever goes to
 * another window or tab while holding has let go. Returns the function that stops listening, which lets go as well.
 */
export function listenForPushToTalk(window: Window, { begin, end }: PushToTalk): () => void {
  let held = false;
  const release = () => {
    if (!held) return;
    held = false;
    end();
  };
  const down = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || !event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (held || event.repeat) return;
    held = true;
    begin();
  };
  const up = (event: KeyboardEvent) => {
    if (!held || (event.code !== 'Space' && event.key !== 'Control')) return;
    // A button that has the focus would take the Space for a click.
    event.preventDefault();
    release();
  };
  const hidden = () => {
    if (window.document.hidden) release();
  };
  window.addEventListener('keydown', down, true);
  window.addEventListener('keyup', up, true);
  window.addEventListener('blur', release);
  window.document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('keydown', down, true);
    window.removeEventListener('keyup', up, true);
    window.removeEventListener('blur', release);
    window.document.removeEventListener('visibilitychange', hidden);
    release();
  };
}
