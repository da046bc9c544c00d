import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { AskToLeave } from '#client/features/gathering/AskToLeave.tsx';
import { GatheringLogo } from '#client/features/gathering/GatheringLogo.tsx';
import { OpenHall } from '#client/features/hall/OpenHall.tsx';
import { peopleAround } from '#client/features/hall/people-around.ts';
import { useCompany } from '#client/features/hall/use-company.ts';
import { Welcome } from '#client/features/hall/Welcome.tsx';
import { ParticipantScreen } from '#client/features/participant/ParticipantScreen.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Header } from '#client/ui/Header.tsx';

/** Where one stands when at no table: who is here, which tables are open, what comes next. */
export function HallScreen() {
  const { t } = useTranslation('hall');
  const { beside } = useFormat();
  const spoken = useLocalText();
  const hall = useGathering((snapshot) => snapshot.hall);
  const mine = useGathering((snapshot) => snapshot.mine);
  const company = useCompany();
  if (hall === null || mine === null) return null;
  const { people, taken } = peopleAround(hall);
  const { text, lang } = spoken(hall.about.title);
  const quiet = hall.clock.kind !== 'round' && Object.keys(hall.tables).length === 0;
  return (
    <ParticipantScreen>
      <Header
        inGathering
        sign={<GatheringLogo {...hall.about} />}
        gathering={<span lang={lang}>{text}</span>}
        detail={beside([t('people', { count: people }), taken > 0 ? t('tablesTaken', { count: taken }) : undefined])}
      />
      <AskToLeave>
        {quiet ? <Welcome hall={hall} mine={mine} company={company} /> : <OpenHall hall={hall} mine={mine} company={company} />}
      </AskToLeave>
    </ParticipantScreen>
  );
}
