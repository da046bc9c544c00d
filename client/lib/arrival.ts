/** How long a person may go on typing before the new screen's title takes the focus. */
const patienceMs = 5_000;

let waiting: AbortController | undefined;

/** Moves the focus to a new screen's title; when the person is typing, only after a pause. Who leaves the field has found the way alone. */
export function focusOnArrival(title: HTMLElement): void {
  waiting?.abort();
  const typing = document.activeElement;
  if (!isEditable(typing)) {
    title.focus({ preventScroll: true });
    scrollTo({ top: 0 });
    return;
  }
  const wait = new AbortController();
  waiting = wait;
  const arrive = () => {
    wait.abort();
    title.focus({ preventScroll: true });
  };
  let timer = setTimeout(arrive, patienceMs);
  typing.addEventListener('blur', () => wait.abort(), { signal: wait.signal });
  typing.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = setTimeout(arrive, patienceMs);
    },
    { signal: wait.signal },
  );
  wait.signal.addEventListener('abort', () => clearTimeout(timer));
}

function isEditable(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.matches('textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit]), [contenteditable=true]')
  );
}
