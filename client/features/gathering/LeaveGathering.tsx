import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import type { ButtonLook } from '#client/ui/button-class.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { useLeave } from './leaving-context.ts';

/** Leaves the gathering after asking once. */
export function LeaveGathering(look: ButtonLook & { readonly className?: string | undefined }) {
  const { t } = useTranslation('gathering');
  const leave = useLeave();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...look} onClick={() => setAsking(true)}>
        <LogOut size={20} strokeWidth={1.75} aria-hidden />
        {t('leave.button')}
      </Button>
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
    </>
  );
}
