import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { usePageMedia } from '#client/features/gathering/page-media.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { Mode, Role } from '#shared/gathering/people.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { useCaptureOutcome } from './capture-problems.ts';
import styles from './entrance.module.css';
import type { useEntering } from './use-entering.ts';
import { waysIn } from './ways-in.ts';

const DoorsClosed = lazy(async () => ({ default: (await import('./DoorsClosed.tsx')).DoorsClosed }));

interface Props {
  readonly front: FrontView;
  readonly role: Role;
  readonly entering: ReturnType<typeof useEntering>;
  /** On phones, the form that has to be filled in first. */
  readonly continueForm: string | null;
  readonly onEnter: (mode: Mode) => void;
}

/** The foot of the page, where one comes in; on phones it stays at the thumb. */
export function Entrance({ front, role, entering, continueForm, onEnter }: Props) {
  const { t } = useTranslation('join');
  const { refusal } = entering;
  const problem = refusal === null ? null : t(`refusal.${refusalWord(refusal)}`);
  const closed = front.phase === 'draft';
  useEffect(() => {
    if (problem !== null) announce(problem, { urgent: true });
  }, [problem]);
  return (
    <div className={styles['entrance']}>
      {problem !== null && <p className={styles['problem']}>{problem}</p>}
      {continueForm !== null ? (
        <Button type="submit" form={continueForm} look="main" size="big" className={styles['main']}>
          {t('continue')}
        </Button>
      ) : closed ? (
        <Suspense fallback={null}>
          <DoorsClosed front={front} />
        </Suspense>
      ) : (
        <Ways entering={entering} onEnter={onEnter} />
      )}
      {!closed && (
        <p className={classNames(styles['said'], role === 'visitor' && styles['knocks'])}>
          {front.here > 0 && (
            <>
              {t('here', { count: front.here })}
              <br />
            </>
          )}
          {role === 'visitor' ? t('knocks') : t('unrecorded')}
        </p>
      )}
    </div>
  );
}

function Ways({ entering, onEnter }: Pick<Props, 'entering' | 'onEnter'>) {
  const { coming } = entering;
  const { t } = useTranslation('join');
  const { session } = usePageMedia();
  const outcome = useCaptureOutcome(session);
  return waysIn(outcome).map((way, index) => {
    const main = index === 0;
    return (
      <Button
        key={way}
        size="big"
        look={main ? 'main' : 'quiet'}
        aria-disabled={coming !== null}
        className={main ? styles['main'] : undefined}
        onClick={() => {
          if (coming !== null) return;
          if (way === 'retry') entering.tryDevices();
          else onEnter(way);
        }}
      >
        {t(way === coming ? 'entering' : `way.${way}`)}
      </Button>
    );
  });
}

type RefusalWord = 'is_paused' | 'not_yet' | 'too_many' | 'removed' | 'other';

function refusalWord(code: ErrorCode): RefusalWord {
  return code === 'is_paused' || code === 'not_yet' || code === 'too_many' || code === 'removed' ? code : 'other';
}
