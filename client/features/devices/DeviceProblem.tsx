import { Lock, MicOff, VideoOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SourceState } from '#client/media/capture/capture-state.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Sheet } from '#client/ui/Sheet.tsx';
import { deviceTrouble } from './device-problem-of.ts';
import styles from './device-check.module.css';
import type { SystemName } from '#client/lib/platform.ts';
import { platformOf } from '#client/lib/platform.ts';

interface Props {
  readonly microphone: SourceState['state'];
  readonly camera: SourceState['state'];
}

/** Why there is no picture or no voice, and the steps that help with this browser on this system. */
export function DeviceProblem({ microphone, camera }: Props) {
  const { t } = useTranslation('devices');
  const trouble = deviceTrouble(microphone, camera, window.isSecureContext);
  const title = trouble === null ? '' : t(`${trouble.problem}.title`, { device: t(`device.${trouble.sources}`) });
  useEffect(() => {
    announce(title);
  }, [title]);
  if (trouble === null) return null;
  const { problem, sources } = trouble;
  const Sign = sources === 'microphone' ? MicOff : VideoOff;
  return (
    <>
      <Sheet className={styles['problem']}>
        <h3>
          <Sign size={24} strokeWidth={1.75} aria-hidden />
          {title}
        </h3>
        <Help problem={problem} />
      </Sheet>
      <p className={styles['comfort']}>{t(sources === 'camera' ? 'comfortCamera' : 'comfort')}</p>
    </>
  );
}

function Help({ problem }: { readonly problem: NonNullable<ReturnType<typeof deviceTrouble>>['problem'] }) {
  const { t } = useTranslation('devices');
  const { browser, system } = platformOf(navigator);
  switch (problem) {
    case 'blocked_by_browser':
      return (
        <>
          <p className={styles['address']}>
            <span className={styles['lock']}>
              <Lock size={18} strokeWidth={1.75} aria-hidden />
            </span>
            <span translate="no">{location.host + location.pathname}</span>
          </p>
          <Steps steps={t(`blocked_by_browser.${system === 'ios' ? 'ios' : browser}`, { returnObjects: true })} />
          <StillBlocked system={system} />
        </>
      );
    case 'in_use':
      return (
        <>
          <p>{t('in_use.text')}</p>
          {/* Some browsers say the same when Windows keeps the device from them. */}
          {system === 'windows' && <StillBlocked system={system} />}
        </>
      );
    case 'blocked_by_system':
      return <Steps steps={t(`blocked_by_system.${system}`, { returnObjects: true })} />;
    case 'dismissed':
    case 'no_device':
    case 'failed':
    case 'insecure':
      return <p>{t(`${problem}.text`)}</p>;
  }
}

function StillBlocked({ system }: { readonly system: SystemName }) {
  const { t } = useTranslation('devices');
  return (
    <details className={styles['still']}>
      <summary>{t('still')}</summary>
      <Steps steps={t(`blocked_by_system.${system}`, { returnObjects: true })} />
    </details>
  );
}

function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className={styles['steps']}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
