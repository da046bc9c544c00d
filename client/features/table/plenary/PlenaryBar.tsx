import { ArrowDownFromLine, ArrowUpFromLine, Hand, LogOut, Mic, MicOff } from 'lucide-react';
import { Suspense, type Ref } from 'react';
import type { MyPart } from '#client/features/table/plenary/my-part.ts';
import { ControlButton } from '#client/features/table/ControlButton.tsx';
import barStyles from '#client/features/table/control-bar.module.css';
import { DeviceButtons } from '#client/features/table/DeviceButtons.tsx';
import { ShareButton } from '#client/features/table/share/ShareButton.tsx';
import { ReactButton } from '#client/features/table/ReactButton.tsx';
import { SigningButton } from '#client/features/table/SigningButton.tsx';
import { useDevices } from '#client/features/table/use-devices.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import type { MineView, TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly mine: Pick<MineView, 'id' | 'role'>;
  readonly part: MyPart;
  readonly phone: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

const { Screen: ShowHarvest } = lazyScreen(async () => {
  const [{ ShowHarvest: Button }] = await Promise.all([import('./ShowHarvest.tsx'), loadCatalogue('harvest')]);
  return Button;
});

const icon = { size: 24, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Listeners ask for the word, speakers have their devices and step down, interpreters go on air; leaving comes last and in words. */
export function PlenaryBar({ table, mine, part, phone, ref }: Props) {
  const { t } = useTranslation(['plenary', 'table']);
  const send = useSend();
  const raised = table.hands.includes(mine.id);
  return (
    <div ref={ref} className={barStyles['bar']} role="toolbar" aria-label={t('controls')} data-bar>
      {part.kind === 'stage' && (
        <>
          <DeviceButtons phone={phone} />
          <SigningButton phone={phone} />
          {!phone && <ShareButton table={table} me={mine.id} />}
          <ControlButton
            onClick={() => void send({ type: 'step_down', person: mine.id })}
            icon={<ArrowDownFromLine {...icon} />}
            label={t('stepDown')}
          />
        </>
      )}
      {part.kind === 'interpreter' && <OnAir />}
      {part.kind === 'listener' && (
        <ControlButton
          pressed={raised}
          onClick={() => void send({ type: 'raise_hand', raised: !raised })}
          icon={<Hand {...icon} />}
          label={t('hand', { ns: 'table' })}
        />
      )}
      {part.kind === 'listener' && mine.role === 'organiser' && (
        <ControlButton
          onClick={() => void send({ type: 'call_up', person: mine.id })}
          icon={<ArrowUpFromLine {...icon} />}
          label={t('comeUp')}
        />
      )}
      {mine.role === 'organiser' && (
        <Suspense fallback={null}>
          <ShowHarvest on={table.harvest !== null} />
        </Suspense>
      )}
      <ReactButton />
      <button type="button" className={barStyles['leave']} onClick={() => void send({ type: 'stand' })}>
        <LogOut className={barStyles['leaveSign']} size={phone ? 24 : 20} strokeWidth={1.75} aria-hidden />
        {phone ? t('leaveShort', { ns: 'table' }) : t('leave')}
      </button>
    </div>
  );
}

function OnAir() {
  const { t } = useTranslation(['plenary', 'table']);
  const { toggle } = useDevices();
  const on = useMediaSnapshot(({ local }) => local.mayPublish && local.microphoneOn && local.microphone.state === 'on');
  const Sign = on ? Mic : MicOff;
  return (
    <ControlButton
      look={on ? 'device' : 'off'}
      onClick={() => void toggle('microphone')}
      icon={<Sign {...icon} />}
      label={t(on ? 'onAir' : 'offAir')}
      does={t(on ? 'microphone.turnOff' : 'microphone.turnOn', { ns: 'table' })}
    />
  );
}
