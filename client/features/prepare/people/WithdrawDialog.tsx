import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  readonly name: string;
  readonly onWithdraw: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody is not invited any more. */
export function WithdrawDialog({ name, onWithdraw, onClose }: Props) {
  const { t } = useTranslation('invite');
  return (
    <Dialog
      open
      mustAnswer
      onClose={onClose}
      title={t('withdraw.title', { name })}
      actions={
        <>
          <Button look="main" onClick={onWithdraw}>
            {t('withdraw.do')}
          </Button>
          <Button onClick={onClose}>{t('withdraw.keep')}</Button>
        </>
      }
    >
      <p>{t('withdraw.what')}</p>
    </Dialog>
  );
}
