import type { MailReport } from '#shared/gathering/mails.ts';
import type { Clock } from '#server/ports/clock.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gathering } from '#server/runtime/gathering.ts';

/** So many are told at once without waiting for more. */
const most = 50;

interface Waiting {
  readonly report: MailReport;
  readonly told: () => void;
  readonly failed: (error: unknown) => void;
}

interface Queue {
  waiting: Waiting[];
  /** Takes back the next telling; null while none is due. */
  cancel: (() => void) | null;
  /** Nothing is told before. */
  notBefore: number;
  telling: boolean;
}

export interface MailReports {
  /** Resolves once the gathering knows, and rejects where it could not be told. */
  add(stream: string, report: MailReport): Promise<void>;
  /** From now on nothing waits for more. */
  hurry(): void;
}

export interface MailReportsOptions {
  readonly gatherings: { readonly get: (stream: string) => Promise<Pick<Gathering, 'submit'>> };
  readonly clock: Clock;
  /** Between two tellings of one gathering, milliseconds. */
  readonly everyMs?: number;
}

/**
 * Tells gatherings what became of their mails: the first at once, then all there are once a second, or as soon as there are fifty.
 * Each telling costs a gathering of thousands as much as any other command.
 */
export function createMailReports({ gatherings, clock, everyMs = 1000 }: MailReportsOptions): MailReports {
  const queues = new Map<string, Queue>();
  let hurrying = false;

  async function tell(stream: string, queue: Queue): Promise<void> {
    queue.cancel?.();
    queue.cancel = null;
    queue.telling = true;
    const taken = queue.waiting.splice(0);
    try {
      const gathering = await gatherings.get(stream);
      const command = { type: 'report_mails', reports: taken.map(({ report }) => report) } as const;
      await gathering.submit({ command, commandId: freshId(), actor: { kind: 'system' } });
      for (const { told } of taken) told();
    } catch (error) {
      for (const { failed } of taken) failed(error);
    }
    queue.telling = false;
    queue.notBefore = clock.now() + everyMs;
    plan(stream, queue);
  }

  function plan(stream: string, queue: Queue): void {
    if (queue.telling) return;
    if (queue.waiting.length === 0) {
      if (queue.notBefore <= clock.now()) queues.delete(stream);
      return;
    }
    const now = clock.now();
    if (hurrying || queue.waiting.length >= most || queue.notBefore <= now) void tell(stream, queue);
    else queue.cancel ??= clock.at(queue.notBefore, () => void tell(stream, queue));
  }

  return {
    add(stream, report) {
      const queue = queues.get(stream) ?? { waiting: [], cancel: null, notBefore: 0, telling: false };
      queues.set(stream, queue);
      return new Promise((told, failed) => {
        queue.waiting.push({ report, told, failed });
        plan(stream, queue);
      });
    },
    hurry() {
      hurrying = true;
      for (const [stream, queue] of queues) plan(stream, queue);
    },
  };
}
