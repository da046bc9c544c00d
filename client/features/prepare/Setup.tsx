import { DoorOpen, Radio } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { RehearseButton } from '#client/features/gathering/rehearsal/RehearseButton.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useSend, useServerNow } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { doorsSeconds } from '#shared/gathering/limits.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { AboutStep } from './AboutStep.tsx';
import { ClashBanner } from './ClashBanner.tsx';
import { forgetPreparation, rememberPreparation } from './in-preparation.ts';
import { PrepareFrame } from './PrepareFrame.tsx';
import { ProgrammeStep } from './ProgrammeStep.tsx';
import { SavedNote } from './SavedNote.tsx';
import styles from './setup.module.css';
import { StepList } from './StepList.tsx';
import { StepWays } from './StepWays.tsx';
import { stepOf, type SetupState, type Step } from './steps.ts';
import { invitedPeople } from './tables/expected-people.ts';
import { TablesPreview } from './tables/TablesPreview.tsx';
import { TopicsStep } from './TopicsStep.tsx';
import { useEditedDraft } from './use-edited-draft.ts';
import { useStepDetails } from './use-step-details.ts';

const { Screen: PeopleStep } = lazyScreen(async () => {
  const [{ PeopleStep: Step }] = await Promise.all([import('./people/PeopleStep.tsx'), loadCatalogue('invitations')]);
  return Step;
});

const { Screen: OpenNeeds } = lazyScreen(async () => {
  const [{ OpenNeeds: Needs }] = await Promise.all([import('./OpenNeeds.tsx'), loadCatalogue('relay')]);
  return Needs;
});

const { Screen: LifePanel } = lazyScreen(async () => {
  const [{ LifePanel: Panel }] = await Promise.all([import('./life/LifePanel.tsx'), loadCatalogue('invitations')]);
  return Panel;
});

const { Screen: LogoField } = lazyScreen(async () => (await import('./LogoField.tsx')).LogoField);

const { Screen: DeletedBanner } = lazyScreen(async () => {
  const [{ DeletedBanner: Shown }] = await Promise.all([import('./life/DeletedBanner.tsx'), loadCatalogue('invitations')]);
  return Shown;
});

interface Props {
  readonly slug: string;
  readonly hall: OrganiserView;
}

/** A gathering that exists: everything still to be changed until it starts; whoever comes back finds links and people first. */
export function Setup({ slug, hall }: Props) {
  const { t } = useTranslation('setup');
  const { draft, change, state, problems, clash, settle } = useEditedDraft(slug, hall);
  const from = useHistoryState<Partial<SetupState> | null>()?.step;
  const [step, showStep] = useState<Step>(hall.clock.phase === 'over' ? 'about' : (from ?? 'people'));
  const { text } = useLocalText()(hall.about.title);
  // A reload comes back to where one was.
  const setStep = (next: Step) => {
    showStep(next);
    history.replaceState({ step: next } satisfies SetupState, '');
  };
  const invited = invitedPeople(hall.guests);
  const details = useStepDetails(draft, invited.length);
  const { clock } = hall;
  const open = hall.goesAt === null && (clock.phase === 'draft' || (clock.phase === 'open' && clock.kind === 'before'));
  const wrong = problems.map(stepOf);
  useKeptWayBack(slug, hall, open);

  return (
    <PrepareFrame
      step={step}
      title={t(`step.${step}`)}
      gathering={text}
      nav={
        <StepList
          current={step}
          details={details}
          done={(one) => !wrong.includes(one) && (one !== 'people' || invited.length > 0)}
          onChoose={setStep}
        />
      }
      aside={step === 'programme' ? <TablesPreview draft={draft} invited={invited} onChange={open ? change : null} /> : undefined}
      bar={
        <>
          <SavedNote
            state={state !== 'saved' && isUnderWay(hall) ? 'late' : state}
            wrong={wrong.find((one) => one !== step)}
            onMend={setStep}
          />
          <StepWays step={step} onChoose={setStep} main={step !== 'people'} />
          {(step === 'people' || step === 'programme') && <Doors slug={slug} hall={hall} told={step === 'programme'} />}
        </>
      }
    >
      {hall.goesAt !== null && (
        <Suspense fallback={null}>
          <DeletedBanner goesAt={hall.goesAt} timeZone={hall.about.timeZone} className={styles['note']} />
        </Suspense>
      )}
      {open && clash.length > 0 && <ClashBanner fields={clash} theirs={hall.about} onSettle={settle} className={styles['note']} />}
      {!open && hall.goesAt === null && step !== 'people' && (
        <Banner className={styles['note']}>{t(clock.phase === 'over' ? 'isOver' : 'hasStarted')}</Banner>
      )}
      {step === 'people' ? (
        <Suspense fallback={null}>
          <PeopleStep slug={slug} hall={hall} />
        </Suspense>
      ) : (
        <fieldset disabled={!open} className={styles['fields']}>
          {step === 'about' && <AboutStep draft={draft} onChange={change} problems={problems} />}
          {step === 'topics' && (
            <>
              <TopicsStep draft={draft} onChange={change} />
              <Suspense fallback={null}>
                <OpenNeeds slug={slug} draft={draft} onChange={change} />
              </Suspense>
            </>
          )}
          {step === 'programme' && <ProgrammeStep draft={draft} onChange={change} problems={problems} />}
        </fieldset>
      )}
      {step === 'about' && (
        <Suspense fallback={null}>
          {hall.goesAt === null && clock.phase !== 'over' && <LogoField slug={slug} about={hall.about} />}
          <LifePanel slug={slug} hall={hall} />
        </Suspense>
      )}
    </PrepareFrame>
  );
}

/** Whoever closes the tab finds it again where a new one is begun, as long as it is still to come. */
function useKeptWayBack(slug: string, { about }: OrganiserView, open: boolean): void {
  const now = useServerNow();
  const kept = open && !about.rehearsal;
  const { title, startsAt } = about;
  useEffect(() => {
    if (kept) rememberPreparation({ slug, title, startsAt }, now());
    else forgetPreparation(slug, now());
  }, [slug, title, startsAt, kept, now]);
}

/** What was prepared stands: the programme has begun, or is over. */
const isUnderWay = ({ clock }: OrganiserView): boolean => clock.phase === 'over' || (clock.phase === 'open' && clock.kind !== 'before');

/** Lets people in before the doors open by themselves, when they do being `told`; then on to the screen that runs the gathering. */
function Doors({ slug, hall, told }: Props & { readonly told: boolean }) {
  const { t } = useTranslation('setup');
  const { day, time } = useFormat();
  const send = useSend();
  const { about, clock } = hall;
  const opensAt = about.startsAt - doorsSeconds * 1000;
  const live = (
    <ButtonLink href={`/o/${slug}/live`} look={clock.phase === 'open' ? 'main' : 'quiet'}>
      <Radio size={20} strokeWidth={1.75} aria-hidden />
      {t('live')}
    </ButtonLink>
  );
  const rehearse = (
    <RehearseButton slug={slug} hall={hall}>
      {t('rehearse')}
    </RehearseButton>
  );
  if (clock.phase !== 'draft')
    return (
      <>
        {clock.kind === 'before' && rehearse}
        {live}
      </>
    );
  return (
    <>
      {told && (
        <p className={styles['doors']}>{t('doors.at', { day: day(opensAt, about.timeZone), time: time(opensAt, about.timeZone) })}</p>
      )}
      {rehearse}
      {live}
      <Button
        look="main"
        onClick={() => {
          void send({ type: 'open_doors' }).then((answer) => {
            announce(t(answer.ok ? 'doors.opened' : 'doors.failed'));
          });
        }}
      >
        <DoorOpen size={20} strokeWidth={1.75} aria-hidden />
        {t('doors.open')}
      </Button>
    </>
  );
}
