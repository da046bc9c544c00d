import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { countIn } from '#client/features/hall/count-in.ts';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';
import styles from './count-me-in.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
}

/** Before a round: am I in? While one runs without me: a seat is looked for, or I am taking a breath. */
export function CountMeIn({ hall, mine }: Props) {
  const { t } = useTranslation(['hall', 'participant']);
  const send = useSend();
  const bell = useBell();
  const count = countIn(hall, mine);
  const asked = count?.stage === 'asked' ? count.round : null;
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (asked === null || told.current === asked) return;
    told.current = asked;
    announce(t('countIn.announcement', { round: asked }));
  }, [asked, t]);
  if (count === null) return null;
  const { stage, round, rounds, isIn, counted } = count;
  const left = bell && t(`left.${bell.kind}`, { ns: 'participant', ...bell });
  const state = stage === 'asked' ? (isIn ? 'in' : 'out') : stage;
  return (
    <Sheet className={styles['card']}>
      <h2>{t(stage === 'asked' ? 'countIn.soon' : 'countIn.running', { round, rounds, time: bell?.time ?? '', left: left ?? '' })}</h2>
      <p>{t(`countIn.${state}`)}</p>
      {stage === 'asked' && counted > 0 && <p className={styles['counted']}>{t('countIn.counted', { count: counted })}</p>}
      <div className={styles['answers']}>
        <Button aria-pressed={isIn} onClick={() => void send({ type: 'answer', answer: 'in' })}>
          {t('countIn.yes')}
        </Button>
        <Button aria-pressed={!isIn} onClick={() => void send({ type: 'answer', answer: 'out' })}>
          {t('countIn.no')}
        </Button>
      </div>
    </Sheet>
  );
}
