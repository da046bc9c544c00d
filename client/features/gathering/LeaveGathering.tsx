import { LogOut } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import type { ButtonLook } from '#client/ui/button-class.ts';
import { useAskToLeave } from './leaving-context.ts';

/** Leaves the gathering, once `AskToLeave` around it has asked. */
export function LeaveGathering(look: ButtonLook & { readonly className?: string | undefined }) {
  const { t } = useTranslation('gathering');
  const ask = useAskToLeave();
  return (
    <Button {...look} onClick={ask}>
      <LogOut size={20} strokeWidth={1.75} aria-hidden />
      {t('leave.button')}
    </Button>
  );
}
