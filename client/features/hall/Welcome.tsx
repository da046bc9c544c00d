import { useState } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LeaveGathering } from '#client/features/gathering/LeaveGathering.tsx';
import { CountMeIn } from '#client/features/hall/CountMeIn.tsx';
import { Counter } from '#client/features/hall/Counter.tsx';
import { OpenTable } from '#client/features/hall/OpenTable.tsx';
import { standing } from '#client/features/hall/people-around.ts';
import { HallTitle } from '#client/features/hall/HallTitle.tsx';
import { PlenaryRuns } from '#client/features/hall/PlenaryRuns.tsx';
import { ProgrammeLines } from '#client/features/hall/ProgrammeLines.tsx';
import { TellMe } from '#client/features/hall/TellMe.tsx';
import type { Company } from '#client/features/hall/use-company.ts';
import { welcomePlaces } from '#client/features/hall/welcome-places.ts';
import { WelcomePlate } from '#client/features/hall/WelcomePlate.tsx';
import { WelcomeThemes } from '#client/features/hall/WelcomeThemes.tsx';
import { callNames } from '#client/features/participant/names.ts';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { isEnding } from '#client/features/participant/programme.ts';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { Button } from '#client/ui/Button.tsx';
import { RimLine } from '#client/ui/plate/RimLine.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { HallView, MineView, PersonRow } from '#shared/gathering/view/types.ts';
import styles from './welcome.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly company: Company;
}

/** The hall while no table stands in it: not an empty floor, but who is here, when it begins, and themes to open a table on; once the end is near, only that. */
export function Welcome({ hall, mine, company }: Props) {
  const { t } = useTranslation(['hall', 'plenary']);
  const clock = useRoundClock();
  const bell = useBell();
  const [theme, setTheme] = useState<string | null>();
  const people = standing(hall, mine.id);
  const mayOpen = mine.mayOpenTables;
  const before = hall.clock.kind === 'before';
  const ending = isEnding(hall);
  const plenary = hall.clock.plenary !== null;
  const inviting = mayOpen && !ending;
  return (
    <>
      <main id="main" tabIndex={-1} className={styles['welcome']}>
        <RimLine clock={clock} className={styles['rim']} />
        <div className={styles['table']}>
          <WelcomePlate people={people} me={mine.id} clock={clock} />
          {people.length > 1 && people.length <= welcomePlaces && <Names people={people} me={mine.id} />}
          <OrganiserMessages className={styles['word']} />
        </div>
        <div className={styles['words']}>
          <HallTitle hall={hall} company={company} className={styles['title']}>
            {plenary
              ? t('running', { ns: 'plenary' })
              : people.length > 1
                ? t('welcome.some', { count: people.length })
                : t('welcome.first')}
          </HallTitle>
          <p className={styles['lead']}>
            {plenary ? null : ending ? (
              bell && t(`welcome.ends.${bell.kind}`, { ...bell })
            ) : (
              <>
                {before && bell && t(`welcome.opens.${bell.kind}`, { ...bell })} {t(mayOpen ? 'welcome.choose' : 'welcome.wait')}
              </>
            )}
          </p>
          <CountMeIn hall={hall} mine={mine} />
          {plenary && (
            <div className={styles['own']}>
              <PlenaryRuns hall={hall} untitled />
            </div>
          )}
          {inviting && <WelcomeThemes themes={hall.about.themes} open={setTheme} />}
          <div className={styles['own']}>
            {inviting && <Button onClick={() => setTheme(null)}>{t('welcome.own')}</Button>}
            <TellMe hall={hall} company={company} className={styles['tellMe']} />
          </div>
          {!ending && <ProgrammeLines hall={hall} />}
          {people.length > welcomePlaces && <Counter hall={hall} me={mine.id} />}
          <LeaveGathering look="plain" className={styles['leave']} />
        </div>
      </main>
      <OpenTable hall={hall} mine={mine} theme={theme} onClose={() => setTheme(undefined)} />
    </>
  );
}

/** Whose cups stand there, under the drawing that has only their first letters. */
function Names({ people, me }: { readonly people: readonly PersonRow[]; readonly me: string }) {
  const { t } = useTranslation('hall');
  const { beside } = useFormat();
  const names = callNames(people);
  return (
    <p className={styles['names']}>
      <VisuallyHidden>{t('standing')}</VisuallyHidden>{' '}
      {beside(people.map(({ id }) => (id === me ? `${names.get(id)} ${t('you')}` : names.get(id))))}
    </p>
  );
}
