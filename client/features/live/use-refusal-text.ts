import { useTranslation } from '#client/i18n/use-translation.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import { organiserRefusal } from './organiser-refusal.ts';
import { useLive } from './use-live.ts';

/** The sentence for a refusal: what is so, and what to do. */
export function useRefusalText(): (code: ErrorCode) => string {
  const { t } = useTranslation('live');
  const endsAt = useLive(({ clock }) => clock.endsAt);
  const now = useServerNow();
  return (code) => {
    const reason = organiserRefusal(code);
    const seconds = Math.max(0, Math.ceil(((endsAt ?? 0) - now()) / 1000));
    return t(`refused.${reason}`, reason === 'bell_is_promised' ? { seconds } : {});
  };
}
