import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { beginRehearsal } from '#client/net/http.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Rehearsal } from '#shared/contract/http.ts';
import { programmeEnd } from '#shared/gathering/programme-end.ts';
import { gatherSeconds, rehearsalLimits, rehearsedProgramme, type RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import styles from './rehearse.module.css';

interface Props {
  readonly slug: string;
  readonly hall: Pick<OrganiserView, 'about' | 'guests'>;
  readonly onClose: () => void;
}

const shares = [0, 0.1, 0.2, 0.3, 0.5];
const usualGuests = 24;
const { least, most } = rehearsalLimits.guests;

/** How to rehearse: with whom and how fast; then the way in. */
export function RehearseDialog({ slug, hall: { about, guests }, onClose }: Props) {
  const { t } = useTranslation('rehearsal');
  const { minutes, number, time } = useFormat();
  const invited = Object.values(guests).filter(({ listed, standing }) => listed && standing !== 'removed').length;
  const [count, setCount] = useState(String(Math.min(most, invited < least ? usualGuests : invited)));
  const [plan, setPlan] = useState<Omit<RehearsalPlan, 'guests'>>({
    names: invited === 0 ? 'invented' : 'invited',
    late: 0.1,
    absent: 0.1,
    dropping: 0.1,
    speed: 10,
  });
  const [state, setState] = useState<'ready' | 'asking' | 'busy' | 'failed' | Rehearsal>('ready');
  const typed = Number(count);
  const fits = Number.isInteger(typed) && typed >= least && typed <= most;
  const length = programmeEnd(0, rehearsedProgramme(about.programme, plan)) + gatherSeconds[plan.speed] * 1000;
  const begin = async () => {
    if (!fits || state === 'asking') return;
    setState('asking');
    const answer = await beginRehearsal(slug, { plan: { ...plan, guests: typed } });
    setState(answer.ok ? answer.body : answer.code === 'busy' || answer.code === 'too_fast' ? 'busy' : 'failed');
  };

  if (typeof state === 'object')
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('began.title')}
        actions={
          <>
            <a className={buttonClass({ look: 'main' })} href={state.liveAddress} target="_blank" rel="noopener">
              <ExternalLink size={20} strokeWidth={1.75} aria-hidden />
              {t('began.open')}
            </a>
            <Button onClick={onClose}>{t('began.close')}</Button>
          </>
        }
      >
        <p>{t('began.text')}</p>
        <p>{t('began.gone', { time: time(state.expiresAt) })}</p>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button look="main" aria-disabled={!fits || state === 'asking'} onClick={() => void begin()}>
            {t('begin')}
          </Button>
          <Button onClick={onClose}>{t('notNow')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('what')}</p>
        {(state === 'busy' || state === 'failed') && <Banner tone="warn">{t(`failed.${state}`)}</Banner>}
        <TextField
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          label={t('guests')}
          error={fits ? undefined : t('guestsWrong', { least: number(least), most: number(most) })}
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
        {invited > 0 && (
          <Switch
            checked={plan.names === 'invited'}
            onChange={(event) => setPlan({ ...plan, names: event.target.checked ? 'invited' : 'invented' })}
          >
            {t('names')}
          </Switch>
        )}
        <div className={styles['shares']}>
          {(['late', 'absent', 'dropping'] as const).map((habit) => (
            <NativeSelect
              key={habit}
              label={t(habit)}
              value={String(plan[habit])}
              choices={shares.map((share) => ({
                value: String(share),
                label: share === 0 ? t('nobody') : t('share', { percent: number(share * 100) }),
              }))}
              onChange={(event) => setPlan({ ...plan, [habit]: Number(event.target.value) })}
            />
          ))}
        </div>
        <Segmented
          label={t('speed')}
          value={String(plan.speed) as '1' | '10'}
          segments={[
            { value: '10', label: t('quick') },
            { value: '1', label: t('plain') },
          ]}
          onChange={(speed) => setPlan({ ...plan, speed: speed === '10' ? 10 : 1 })}
        />
        <p role="status">{t('length', { minutes: minutes(length) })}</p>
      </div>
    </Dialog>
  );
}
