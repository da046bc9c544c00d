import { ScreenShare, ScreenShareOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import { ShareChoice } from '#client/features/table/share/ShareChoice.tsx';
import { useShare } from '#client/features/table/share/use-share.ts';
import { PopoverButton } from '#client/ui/PopoverButton.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import bar from '#client/features/table/control-bar.module.css';

interface Props {
  readonly table: TableView;
  readonly me: string;
}

const icon = { size: 24, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Shares a screen, stops sharing, or asks whoever shares to take over. */
export function ShareButton({ table, me }: Props) {
  const { t } = useTranslation('table');
  const { step, take } = useShare(table, me);
  if (step === null) return null;
  if (step === 'stop') return <ControlButton pressed onClick={take} icon={<ScreenShareOff {...icon} />} label={t('stopSharing')} />;
  if (step !== 'share')
    return <ControlButton pressed={step === 'unask'} onClick={take} icon={<ScreenShare {...icon} />} label={t('askToShare')} />;
  return (
    <PopoverButton className={bar['control']} label={t('shareScreen')} content={(close) => <ShareChoice table={table.id} onDone={close} />}>
      <span className={bar['sign']}>
        <ScreenShare {...icon} />
      </span>
      <span className={bar['label']}>{t('shareScreen')}</span>
    </PopoverButton>
  );
}
