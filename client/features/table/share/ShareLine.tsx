import { ScreenShare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ShareChoice } from '#client/features/table/share/ShareChoice.tsx';
import { useShare } from '#client/features/table/share/use-share.ts';
import { Button } from '#client/ui/Button.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly me: string;
  readonly onDone: () => void;
}

const texts = { share: 'shareScreen', stop: 'stopSharing', ask: 'askToShare', unask: 'askToShare' } as const;

/** The same as *ShareButton*, as a line under *More*. */
export function ShareLine({ table, me, onDone }: Props) {
  const { t } = useTranslation('table');
  const { step, take } = useShare(table, me);
  const [choosing, setChoosing] = useState(false);
  if (step === null) return null;
  if (step === 'share' && choosing) return <ShareChoice table={table.id} onDone={onDone} />;
  return (
    <Button
      size="big"
      wide
      aria-pressed={step === 'ask' || step === 'unask' ? step === 'unask' : undefined}
      onClick={() => {
        if (step === 'share') {
          setChoosing(true);
          return;
        }
        take();
        onDone();
      }}
    >
      <ScreenShare size={22} strokeWidth={1.75} aria-hidden />
      {t(texts[step])}
    </Button>
  );
}
