import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { limits } from '#shared/contract/limits.ts';

interface Props {
  readonly open: boolean;
  /** What is written there now; empty for nothing. */
  readonly said: string;
  readonly waiting: boolean;
  /** Why the last try was refused. */
  readonly problem: string | undefined;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Where the host of a table writes for those who come next; what was typed stays when the window is closed and opened again. */
export function WriteSummary({ open, said, waiting, problem, onSave, onClose }: Props) {
  const { t } = useTranslation('hosting');
  const [typed, setTyped] = useState<string>();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('cafe.title')}
      actions={
        <>
          <Button look="main" aria-disabled={waiting} onClick={() => onSave((typed ?? said).trim())}>
            {t('cafe.save')}
          </Button>
          <Button onClick={onClose}>{t('cafe.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('cafe.title')}
        labelHidden
        hint={t('cafe.hint')}
        error={problem}
        maxLength={limits.summary}
        value={typed ?? said}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  );
}
