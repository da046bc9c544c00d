import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { sendMails } from '#client/net/http.ts';
import { randomId } from '#client/net/random-id.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { MailKind, MailTo } from '#shared/gathering/mails.ts';

export interface Mailing {
  readonly busy: boolean;
  /** Why the last wish came to nothing. */
  readonly failed: 'nobody' | 'gone' | 'noMail' | 'offline' | null;
  readonly send: (what: MailKind, to: MailTo) => void;
}

const reasons = { nobody_to_mail: 'nobody', no_session: 'gone', is_over: 'gone', no_mail: 'noMail' } as const;

/** Asks the server to write to people; how far it has come is in what organisers see. */
export function useMailing(slug: string): Mailing {
  const { t } = useTranslation('mail');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Mailing['failed']>(null);

  const ask = async (what: MailKind, to: MailTo): Promise<void> => {
    setBusy(true);
    setFailed(null);
    const answer = await sendMails(slug, { id: randomId(), what, to });
    setBusy(false);
    if (answer.ok) {
      announce(t('asked'));
      return;
    }
    const why = Object.entries(reasons).find(([code]) => code === answer.code)?.[1] ?? 'offline';
    setFailed(why);
    announce(t(`refused.${why}`), { urgent: true });
  };

  return { busy, failed, send: (what, to) => void (busy ? undefined : ask(what, to)) };
}
