import { useTranslation } from '#client/i18n/use-translation.ts';
import { mailKinds } from '#shared/gathering/mails.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';

/** Says how far the latest mail to somebody has come, and why not further; null where there was none. */
export function useMailText(): (guest: Pick<GuestRow, 'mails'>) => string | null {
  const { t } = useTranslation('mail');
  return ({ mails }) => {
    const kind = mailKinds.findLast((one) => mails[one] !== undefined);
    const progress = kind === undefined ? undefined : mails[kind];
    if (kind === undefined || progress === undefined) return null;
    const what = t(`of.${kind}`);
    if (progress.state === 'sent') return t('person.sent', { what });
    const why = progress.why === null ? '' : t(`why.${progress.why}`);
    return why === '' ? t('person.waiting', { what }) : t(progress.state === 'failed' ? 'person.failed' : 'person.again', { what, why });
  };
}
