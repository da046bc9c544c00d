import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { LinkLimits } from '#shared/gathering/links.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';

interface LinkCommands {
  readonly limit: (change: Partial<LinkLimits>) => void;
  readonly replaceShared: () => void;
  readonly replace: (guest: GuestRow) => void;
  readonly withdraw: (guest: GuestRow) => void;
}

/** Changes what links open, and says how it went. */
export function useLinkCommands({ shared, personal }: LinkLimits): LinkCommands {
  const { t } = useTranslation('invite');
  const send = useSend();
  const say = (said: Promise<{ readonly ok: boolean }>, done: string, failed: string) => {
    void said.then(({ ok }) => announce(ok ? done : failed, ok ? undefined : { urgent: true }));
  };
  const limits = { shared, personal };
  return {
    limit: (change) => say(send({ type: 'limit_links', limits: { ...limits, ...change } }), t('limits.set'), t('limits.failed')),
    replaceShared: () => say(send({ type: 'replace_shared_link' }), t('limits.sharedReplaced'), t('limits.failed')),
    replace: ({ id, name }) => say(send({ type: 'revoke_link', person: id }), t('replaced', { name }), t('notReplaced', { name })),
    withdraw: ({ id, name }) =>
      say(send({ type: 'withdraw_invitation', person: id }), t('withdraw.done', { name }), t('withdraw.failed', { name })),
  };
}
