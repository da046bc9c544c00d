import { DeviceCheck } from '#client/features/devices/DeviceCheck.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { ChimeSwitch } from './ChimeSwitch.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { SoundSwitches } from './SoundSwitches.tsx';
import styles from './media-switches.module.css';

/** The devices as at the entrance, what one takes of the others, and what is done to one's own sound. */
export function MediaSwitches() {
  const { t } = useTranslation('settings');
  const session = useMediaSession();
  const soundOnly = useMediaSnapshot(({ line }) => line.soundOnly);
  const saver = useMediaSnapshot(({ line }) => line.saver);
  const signing = useMediaSnapshot(({ local }) => local.signing);
  const remember = usePreferences(({ set }) => set);
  const listening = useGathering(({ mine }) => mine?.mode === 'listening');
  return (
    <div className={styles['settings']}>
      <DeviceCheck listening={listening} />
      <SettingSwitch label={t('soundOnly.label')} hint={t('soundOnly.hint')} on={soundOnly} onChange={(on) => session.setSoundOnly(on)} />
      <SettingSwitch
        label={t('saver.label')}
        hint={t('saver.hint')}
        on={saver}
        onChange={(on) => {
          session.setSaver(on);
          remember({ saver: on });
        }}
      />
      {!listening && (
        <SettingSwitch
          label={t('signing.label')}
          hint={t('signing.hint')}
          on={signing}
          onChange={(on) => void session.capture.setSigning(on)}
        />
      )}
      <ChimeSwitch />
      {!listening && <SoundSwitches />}
    </div>
  );
}
