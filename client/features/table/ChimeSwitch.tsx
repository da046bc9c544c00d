import { useTranslation } from '#client/i18n/use-translation.ts';
import { loudnessOf } from '#client/features/devices/volume.ts';
import { tapPorcelain } from '#client/features/devices/porcelain-tap.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import { usePreferences, volumes } from '#client/stores/preferences.ts';
import type { Volume } from '#client/stores/preferences.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import styles from './media-switches.module.css';

/** Whether one hears a round begin and end, and how loud; each choice is heard at once. */
export function ChimeSwitch() {
  const { t } = useTranslation('settings');
  const speakerId = useCapture((state) => state.speakerId);
  const { chimes, volume, set } = usePreferences();
  const choose = (change: { readonly chimes: boolean; readonly volume: Volume }) => {
    set(change);
    if (change.chimes) tapPorcelain(speakerId, { volume: loudnessOf[change.volume] }).catch(() => undefined);
  };
  return (
    <div className={styles['chimes']}>
      <SettingSwitch label={t('chimes.label')} hint={t('chimes.hint')} on={chimes} onChange={(on) => choose({ chimes: on, volume })} />
      {chimes && (
        <Segmented
          label={t('chimes.volume')}
          segments={volumes.map((value) => ({ value, label: t(`chimes.${value}`) }))}
          value={volume}
          onChange={(value) => choose({ chimes, volume: value })}
        />
      )}
    </div>
  );
}
