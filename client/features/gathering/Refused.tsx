import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { ErrorCode } from '#shared/contract/error-codes.ts';

interface Props {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}

/** The server will not let this browser in: why, and the way out. */
export function Refused({ code, onRetry }: Props) {
  const { t } = useTranslation('gathering');
  const reason = reasons[code] ?? 'failed';
  return <MessagePage title={t(`${reason}.title`)} text={t(`${reason}.text`)} action={<Remedy reason={reason} onRetry={onRetry} />} />;
}

type Reason = 'wrongLink' | 'unknown' | 'removed' | 'outdated' | 'session' | 'failed';

const reasons: Partial<Record<ErrorCode, Reason>> = {
  bad_link: 'wrongLink',
  unknown_gathering: 'unknown',
  removed: 'removed',
  no_session: 'session',
  client_too_old: 'outdated',
  client_too_new: 'outdated',
};

function Remedy({ reason, onRetry }: { readonly reason: Reason; readonly onRetry: () => void }) {
  const { t } = useTranslation(['gathering', 'common']);
  switch (reason) {
    case 'wrongLink':
    case 'unknown':
    case 'removed':
      return (
        <ButtonLink href="/" look="main" size="big">
          {t('notFound.home', { ns: 'common' })}
        </ButtonLink>
      );
    case 'outdated':
      return (
        <Button look="main" size="big" onClick={() => location.reload()}>
          {t('broken.reload', { ns: 'common' })}
        </Button>
      );
    case 'session':
    case 'failed':
      return (
        <Button look="main" size="big" onClick={onRetry}>
          {t('retry')}
        </Button>
      );
  }
}
