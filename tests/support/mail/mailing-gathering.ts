import { pino } from 'pino';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { openSmtpMail } from '#server/adapters/smtp/smtp-mail.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { createCapabilities } from '#server/http/capabilities.ts';
import { createOrigins } from '#server/http/origins.ts';
import { startMailing } from '#server/mail/start-mailing.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import type { MailKind, MailProgress } from '#shared/gathering/mails.ts';
import { inviteeOf, profileOf, someAbout } from '#tests/support/gathering-spec.ts';

const stream = 'gathering-mailing';

export interface MailingParts {
  readonly folder: string;
  readonly smtpUrl: string;
  readonly perMinute?: number;
  /** Between two reports, milliseconds. */
  readonly reportMs?: number;
}

/** A gathering in a data folder whose people are written to, with nothing around it. Times are short. */
export async function openMailingGathering({ folder, smtpUrl, perMinute = 6000, reportMs = 40 }: MailingParts) {
  const { eventStore: store, accessStore: access } = openSqliteStores(folder);
  const media = new MemoryMediaServer(() => Date.now());
  const node = freshId();
  const errors: string[] = [];
  const log = pino({ level: 'silent' });
  const onError = (error: unknown): void => {
    errors.push(String(error));
    log.error(error);
  };
  const runtime = startRuntime({
    store,
    clock: systemClock,
    media,
    matcher: inlineMatcher(2000),
    node,
    onError: (_part, error) => onError(error),
  });
  const mail = openSmtpMail({ url: smtpUrl, from: { name: 'Foyer', address: 'foyer@example.org' }, perMinute });
  const mailing = startMailing({
    store,
    access,
    gatherings: runtime.gatherings,
    clock: systemClock,
    mail,
    node,
    origins: createOrigins('https://foyer.example.org', () => 0),
    capabilities: createCapabilities('secret-of-the-instance'),
    onError,
    leaseMs: 1500,
    retryMs: 40,
    reportMs,
  });
  await access.addGathering({ slug: 'MAILED', stream, createdAt: 0, expiresAt: null });
  const gathering = await runtime.gatherings.get(stream);
  const submit = async (command: Parameters<typeof gathering.submit>[0]['command']): Promise<void> => {
    const outcome = await gathering.submit({ command, commandId: freshId(), actor: { kind: 'system' } });
    if (!outcome.ok) throw new Error(outcome.code);
  };
  const progress = (what: MailKind = 'invitation'): Record<string, MailProgress | undefined> => {
    const { state, personal } = gathering.world();
    if (state.phase === 'none') return {};
    const named = Object.keys(state.people).map((id) => [personal.profile[id]?.name ?? id, state.mails[id]?.[what]?.progress] as const);
    return Object.fromEntries(named.filter(([, of]) => of !== undefined));
  };
  return {
    errors,
    gathering,
    progress,
    submit,
    async invite(names: readonly string[]): Promise<void> {
      if (gathering.world().state.phase === 'none')
        await submit({ type: 'create', about: someAbout, organiser: 'olga', profile: profileOf('Olga') });
      const people = names.map((name) => inviteeOf(name, { mail: `${name.toLowerCase()}@example.org` }));
      await submit({ type: 'invite', people });
    },
    /** Resolves once nobody's mail waits any more. */
    settled: () =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (Object.values(progress()).some((of) => of?.state === 'waiting')) return;
          stop();
          resolve();
        };
        const stop = gathering.onChange(look);
        look();
      }),
    async close(): Promise<void> {
      await mailing.stop();
      mail.close();
      await runtime.stop();
      await store.close();
    },
  };
}
