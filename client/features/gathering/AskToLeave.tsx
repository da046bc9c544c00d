import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { AskingContext, useLeave } from './leaving-context.ts';

/** Around a screen with `LeaveGathering` in it: asks once. The question stays while the screen is laid out anew, for another width or a first table. */
export function AskToLeave({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('gathering');
  const leave = useLeave();
  const [asking, setAsking] = useState(false);
  const ask = useCallback(() => setAsking(true), []);
  return (
    <AskingContext value={ask}>
      {children}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('leave.title')}
        mustAnswer
        actions={
          <>
            <Button look="ends" onClick={leave}>
              {t('leave.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('leave.no')}</Button>
          </>
        }
      >
        <p>{t('leave.text')}</p>
      </Dialog>
    </AskingContext>
  );
}
