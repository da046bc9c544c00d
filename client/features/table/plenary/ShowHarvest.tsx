import { ListOrdered } from 'lucide-react';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';

/** Shows everybody in the plenary what the tables keep, or no more. */
export function ShowHarvest({ on }: { readonly on: boolean }) {
  const { t } = useTranslation('harvest');
  const send = useSend();
  return (
    <ControlButton
      pressed={on}
      onClick={() => void send({ type: 'show_harvest', on: !on })}
      icon={<ListOrdered size={24} strokeWidth={1.75} aria-hidden />}
      label={t('plenary.harvest')}
      does={t(on ? 'plenary.hide' : 'plenary.show')}
    />
  );
}
