import { Languages } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import { nextStep } from '#client/features/participant/programme.ts';
import { callNames } from '#client/features/participant/names.ts';
import { NextPlate } from '#client/features/rotation/NextPlate.tsx';
import { NextPeople } from '#client/features/rotation/NextPeople.tsx';
import { NextQuestion } from '#client/features/rotation/NextQuestion.tsx';
import { tablemates } from '#client/features/rotation/next-table.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { HallView, MineView, NextTable } from '#shared/gathering/view/types.ts';
import styles from './rotation-card.module.css';

/** The card of the next table, over the lower half of the screen, from a few seconds before the bell until it rings. */
export function RotationCard() {
  const mine = useGathering((snapshot) => snapshot.mine);
  const hall = useGathering((snapshot) => snapshot.hall);
  if (!mine?.next || hall === null) return null;
  return <ShownCard key={mine.next.table} next={mine.next} mine={mine} hall={hall} />;
}

interface Props {
  readonly next: NextTable;
  readonly mine: MineView;
  readonly hall: HallView;
}

function ShownCard({ next, mine, hall }: Props) {
  const { t } = useTranslation(['rotation', 'participant']);
  const format = useFormat();
  const send = useSend();
  const titleId = useId();
  const step = nextStep(hall);
  const people = tablemates(next, mine.id, hall.people);
  const seated = mine.table !== null;
  const stays = mine.table === next.table;
  const common = next.languages.map(format.languageName);
  const sentence = t('announcement', { number: next.number, names: format.list([...callNames(people).values()]) });
  const said = useRef(false);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    announce(sentence);
  }, [sentence]);

  const breathe = () => {
    void send({ type: 'answer', answer: 'out' });
    document.getElementById('main')?.focus();
  };

  return (
    <section className={styles['card']} aria-labelledby={titleId}>
      <div className={styles['cloth']} data-cloth>
        <div className={styles['head']}>
          <p>{step?.kind === 'round' ? t('nextInRound', step) : t('next')}</p>
          <p className={styles['name']} aria-hidden>
            {t('table', { ns: 'participant', number: next.number })}
          </p>
        </div>
        <NextPlate people={people} />
      </div>
      <div className={styles['body']}>
        <div className={styles['columns']}>
          <div>
            <p className={styles['step']}>{step?.kind === 'round' ? t('nextInRound', step) : t('next')}</p>
            <h2 id={titleId} className={styles['title']}>
              {t('table', { ns: 'participant', number: next.number })}
            </h2>
            {next.theme !== null && <ThemeName theme={next.theme} />}
            <NextPeople people={people} />
          </div>
          <div className={styles['talk']}>
            {next.question !== null && <NextQuestion question={next.question} about={hall.about} />}
            <p className={styles['common']}>
              <Languages size={20} strokeWidth={1.75} aria-hidden />
              {common.length === 0 ? t('noCommonLanguage') : t('commonLanguages', { count: common.length, languages: format.list(common) })}
            </p>
          </div>
        </div>
        <div className={styles['actions']}>
          {seated && !stays && (
            <Button look="main" size="big" onClick={() => void send({ type: 'stand' })}>
              {t('goNow')}
            </Button>
          )}
          <Button size="big" onClick={breathe}>
            {t('breathe')}
          </Button>
          <p className={styles['fine']}>{t(stays ? 'youKeep' : seated ? 'doNothing' : 'waitHere')}</p>
        </div>
      </div>
    </section>
  );
}
