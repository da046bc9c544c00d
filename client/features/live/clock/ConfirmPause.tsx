import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props extends Pick<Order, 'order'> {
  readonly open: boolean;
  readonly paused: boolean;
  readonly onClose: () => void;
}

/** Says what stopping everything does, or going on, before it is done. */
export function ConfirmPause({ open, paused, order, onClose }: Props) {
  const { t } = useTranslation('live');
  const what = paused ? 'resume' : 'pause';
  return (
    <Dialog
      open={open}
      onClose={onClose}
      mustAnswer
      title={t(`confirm.${what}.title`)}
      actions={
        <>
          <Button
            look={paused ? 'main' : 'ends'}
            onClick={() => {
              onClose();
              void order({ type: what });
            }}
          >
            {t(`actions.${what}`)}
          </Button>
          <Button onClick={onClose}>{t(`confirm.${what}.no`)}</Button>
        </>
      }
    >
      <p>{t(`confirm.${what}.text`)}</p>
    </Dialog>
  );
}
