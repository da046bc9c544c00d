import { DeviceCheck } from '#client/features/devices/DeviceCheck.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Switch } from '#client/ui/Switch.tsx';
import styles from './media-switches.module.css';

/** The devices as at the entrance, and below them what one takes of the others. */
export function MediaSwitches() {
  const { t } = useTranslation('settings');
  const session = useMediaSession();
  const soundOnly = useMediaSnapshot(({ line }) => line.soundOnly);
  const listening = useGathering(({ mine }) => mine?.mode === 'listening');
  return (
    <div className={styles['settings']}>
      <DeviceCheck listening={listening} />
      <Switch checked={soundOnly} onChange={(event) => session.setSoundOnly(event.target.checked)}>
        <span className={styles['words']}>
          {t('soundOnly')}
          <span className={styles['hint']}>{t('soundOnlyHint')}</span>
        </span>
      </Switch>
    </div>
  );
}
