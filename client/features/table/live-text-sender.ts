import type { ClientSignal } from '#shared/contract/socket-events.ts';

type LiveTextSignal = Extract<ClientSignal, { kind: 'live_text' }>;

/** Sends what is being typed while it is typed: the line as it stands, a few times a second, and at once when it is finished. */
export interface LiveTextSender {
  type(text: string): void;
  /** The line is finished; the next letter begins a new one. */
  finish(text: string): void;
  /** Takes back what was typed and not finished. */
  stop(): void;
}

/** Letters must reach the others within half a second (EN 301 549, 6.2.4); this leaves the network its share. */
const every = 250;

export function createLiveTextSender(signal: (signal: LiveTextSignal) => void, newLine: () => string): LiveTextSender {
  let line = newLine();
  let waiting: string | null = null;
  let sent = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send() {
    timer = undefined;
    if (waiting === null || waiting === sent) return;
    sent = waiting;
    waiting = null;
    signal({ kind: 'live_text', line, text: sent, done: false });
    timer = setTimeout(send, every);
  }

  function begin() {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
    sent = '';
    line = newLine();
  }

  return {
    type(text) {
      waiting = text;
      if (timer === undefined) send();
    },
    finish(text) {
      if (text.trim() !== '' || sent !== '') signal({ kind: 'live_text', line, text, done: true });
      begin();
    },
    stop() {
      if (sent !== '') signal({ kind: 'live_text', line, text: '', done: false });
      begin();
    },
  };
}
