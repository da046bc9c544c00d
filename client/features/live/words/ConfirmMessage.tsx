import { useReachText } from '#client/features/live/mass/use-reach-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  readonly text: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Says how many will read a message, before it is shown to all of them. */
export function ConfirmMessage({ text, onSend, onClose }: Props) {
  const { t } = useTranslation('live');
  const reach = useReachText();
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title={t('confirm.message.title')}
      actions={
        <>
          <Button
            autoFocus
            look="main"
            onClick={() => {
              onClose();
              onSend();
            }}
          >
            {t('words.send')}
          </Button>
          <Button onClick={onClose}>{t('confirm.message.no')}</Button>
        </>
      }
    >
      <p>
        <b>{reach}</b>
      </p>
      <blockquote>{text}</blockquote>
      <p>{t('confirm.message.text')}</p>
    </Dialog>
  );
}
