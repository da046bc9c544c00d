import { useState } from 'react';
import { useLocation } from 'wouter';
import { rememberOrganiserLink } from '#client/features/gathering/links/organiser-link.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HttpResult } from '#client/net/http.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Claimed } from '#shared/contract/series.ts';

/** Leads whoever organises the next gathering to where it is prepared, by a link made for them now. */
export function OpenNext({ ask }: { readonly ask: () => Promise<HttpResult<Claimed>> }) {
  const { t } = useTranslation('relay');
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const open = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    if (answer.ok) {
      const { pathname, hash } = new URL(answer.body.organiserAddress);
      rememberOrganiserLink(answer.body.slug, answer.body.organiserAddress);
      navigate(pathname + hash);
      return;
    }
    const text = t(answer.code === 'not_allowed' ? 'next.notYours' : 'relay.failed');
    setProblem(text);
    announce(text, { urgent: true });
  };
  return (
    <>
      <Button look="main" aria-disabled={busy} onClick={() => void open()}>
        {t('next.prepare')}
      </Button>
      {problem !== undefined && <p>{problem}</p>}
    </>
  );
}
