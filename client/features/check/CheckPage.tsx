import { useEffect, useState } from 'react';
import { PageMediaContext } from '#client/features/gathering/page-media.ts';
import { checkedToday } from '#client/features/gathering/device-memory.ts';
import { DeviceSection } from '#client/features/devices/DeviceSection.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { Footer } from '#client/ui/Footer.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import styles from './check.module.css';
import { CopyReport } from './CopyReport.tsx';
import { Report } from './Report.tsx';
import { reportText } from './report.ts';
import { SoundAnswer } from './SoundAnswer.tsx';
import { stepLines } from './step-lines.ts';
import type { DeviceFindings } from './step-lines.ts';
import { StepList } from './StepList.tsx';
import { useCheckMedia } from './use-check-media.ts';
import { browserFitness, useConnectionCheck } from './use-connection-check.ts';
import { useDeviceStates } from './use-device-states.ts';
import { useOpenWays } from './use-open-ways.ts';
import { judge } from './verdict.ts';
import { VerdictSheet } from './VerdictSheet.tsx';
import { WayList } from './WayList.tsx';

/** Camera, microphone, speaker and connection, on any day before and outside of any gathering. */
export function CheckPage() {
  const { t } = useTranslation('check');
  const { number } = useFormat();
  const media = useCheckMedia();
  const { findings, running, doneAt, start } = useConnectionCheck();
  const answer = useOpenWays();
  const [speaker, setSpeaker] = useState<DeviceFindings['speaker']>(null);
  const [played, setPlayed] = useState(false);
  const [checked] = useState(checkedToday);
  const lines = stepLines(browserFitness(), { ...useDeviceStates(media.session), speaker }, findings);
  const verdict = findings?.done === true ? judge(findings) : null;
  const heading = verdict === null ? null : `${t(`quality.${verdict.quality}`)}. ${t(`advice.${verdict.quality}`)}`;
  useEffect(() => {
    if (heading !== null) announce(heading);
  }, [heading]);

  const report =
    verdict === null || doneAt === null
      ? null
      : reportText(
          {
            verdict,
            lines,
            to: findings?.connection.to ?? [],
            ways: answer === null || answer === 'failed' ? [] : answer.ways,
            at: doneAt,
            origin: location.origin,
            userAgent: navigator.userAgent,
          },
          t,
          number,
        );
  const begin = () => {
    if (running) return;
    announce(t('running'));
    media.tryDevices();
    start();
  };

  return (
    <PageMediaContext value={media}>
      <div className={styles['page']}>
        <Header />
        <main id="main" tabIndex={-1} className={styles['main']}>
          <ScreenTitle tab={[t('title')]}>{t('title')}</ScreenTitle>
          <p className={styles['lead']}>{t('lead')}</p>
          <DoubleRule />
          <VerdictSheet
            verdict={verdict}
            running={running}
            actions={
              <>
                <Button
                  look={verdict === null ? 'main' : undefined}
                  size={verdict === null ? 'big' : undefined}
                  aria-disabled={running}
                  onClick={begin}
                >
                  {t(findings === null || running ? 'start' : 'again')}
                </Button>
                {report !== null && <CopyReport text={report} />}
              </>
            }
          />
          <div className={styles['parts']}>
            <div className={styles['devices']}>
              <DeviceSection onTry={media.tryDevices} autoTry={checked} listening={false} onSound={() => setPlayed(true)} />
              {played && <SoundAnswer heard={speaker} onAnswer={setSpeaker} />}
            </div>
            <section>
              <h2>{t('results')}</h2>
              <StepList lines={lines} />
            </section>
          </div>
          <section className={styles['technician']}>
            <h2>{t('ways.title')}</h2>
            <p className={styles['hint']}>{t('ways.hint')}</p>
            <WayList answer={answer} />
            {report !== null && <Report text={report} />}
          </section>
        </main>
        <Footer />
      </div>
    </PageMediaContext>
  );
}
