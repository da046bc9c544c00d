import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SoundProcessing } from '#client/media/capture/sound-processing.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useCapture } from '#client/media/react/use-capture.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { SettingSwitch } from './SettingSwitch.tsx';

/** One's own sound: whether one is told that it goes nowhere, and what the browser takes out of it, as far as it can. */
export function SoundSwitches() {
  const { t } = useTranslation('settings');
  const { capture } = useMediaSession();
  const switchable = useCapture((state) => state.switchable);
  const processing = useCapture((state) => state.processing);
  const { mutedHint, airtime, set } = usePreferences();
  const switched = (kind: SoundProcessing) => (on: boolean) => void capture.setProcessing({ [kind]: on });
  return (
    <>
      <SettingSwitch label={t('mutedHint.label')} hint={t('mutedHint.hint')} on={mutedHint} onChange={(on) => set({ mutedHint: on })} />
      <SettingSwitch label={t('airtime.label')} hint={t('airtime.hint')} on={airtime} onChange={(on) => set({ airtime: on })} />
      {switchable.map((kind) => (
        <SettingSwitch
          key={kind}
          label={t(`${kind}.label`)}
          hint={t(`${kind}.hint`)}
          on={processing[kind] === true}
          onChange={switched(kind)}
        />
      ))}
    </>
  );
}
