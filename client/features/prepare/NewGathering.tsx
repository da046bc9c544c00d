import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { rememberOrganiserLink } from '#client/features/gathering/links/organiser-link.ts';
import { spokenIn } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { createGathering } from '#client/net/http.ts';
import { readProfile } from '#client/stores/remembered-profile.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import { AboutStep } from './AboutStep.tsx';
import { aboutOf, newDraft, problemsOf, type AboutDraft } from './about-draft.ts';
import { BeforeCreation } from './BeforeCreation.tsx';
import { keepDraft, readDraft } from './draft-storage.ts';
import { OnesInPreparation } from './OnesInPreparation.tsx';
import { PrepareFrame } from './PrepareFrame.tsx';
import { SavedNote } from './SavedNote.tsx';
import { StepList } from './StepList.tsx';
import { stepOf, type SetupState, type Step } from './steps.ts';
import { useStepDetails } from './use-step-details.ts';

const draftName = 'new';

/** Begins a new gathering: a title is enough. What is written is kept in this browser until it is created; from then on each step is saved. */
export function NewGathering() {
  const { t, i18n } = useTranslation('setup');
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => begun(freshDraft(i18n.language, t('topics.usual', { returnObjects: true }))));
  const [name, setName] = useState(() => readProfile()?.profile.name ?? '');
  const [key, setKey] = useState('');
  /** When one last wanted to go on, epoch milliseconds. */
  const [tried, setTried] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const details = useStepDetails(draft, 0);

  const change = (next: AboutDraft) => {
    setDraft(next);
    keepDraft(draftName, next);
  };

  // What is wrong may lie far above the button.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tried, refusal]);

  /** `step`: where one goes on once it exists. */
  const create = async (step: Step) => {
    if (busy) return;
    const now = Date.now();
    setTried(now);
    const about = aboutOf(draft, now);
    if (about === null) {
      announce(t('missing'), { urgent: true });
      return;
    }
    setBusy(true);
    const organiser = {
      name: name.trim() || t('organiser'),
      organisation: about.organisedBy.slice(0, 120),
      languages: about.languages,
      topics: [],
    };
    const answer = await createGathering({ about, organiser, key });
    setBusy(false);
    if (!answer.ok) {
      setRefusal(answer.code);
      announce(t(answer.code === 'key_needed' ? 'key.needed' : 'notCreated'), { urgent: true });
      return;
    }
    const { slug, organiserAddress } = answer.body;
    keepDraft(draftName, null);
    rememberOrganiserLink(slug, organiserAddress);
    navigate(`/o/${slug}/setup${new URL(organiserAddress).hash}`, { state: { step } satisfies SetupState });
  };

  return (
    <PrepareFrame
      step="about"
      title={t('step.about')}
      gathering={spokenIn(draft.title, i18n.language).text}
      nav={
        <StepList
          current="about"
          details={details}
          done={() => false}
          onChoose={(step) => {
            if (step !== 'about') void create(step);
          }}
        />
      }
      bar={
        <>
          <SavedNote state="kept" />
          <Button look="main" aria-disabled={busy} onClick={() => void create('topics')}>
            {t(busy ? 'creating' : 'create')}
          </Button>
        </>
      }
    >
      <OnesInPreparation />
      <div ref={form}>
        <AboutStep draft={draft} onChange={change} problems={tried === null ? [] : problemsOf(draft, tried)}>
          <BeforeCreation name={name} onName={setName} apiKey={key} onKey={setKey} refusal={refusal} />
        </AboutStep>
      </div>
    </PrepareFrame>
  );
}

/** What was written before, with the usual programme where its own one could not be mended at this step. */
function begun(fresh: AboutDraft): AboutDraft {
  const kept = readDraft(draftName);
  if (kept === null) return fresh;
  return problemsOf(kept).some((problem) => stepOf(problem) !== 'about') ? { ...kept, programme: fresh.programme } : kept;
}

const freshDraft = (language: string, questions: readonly string[]): AboutDraft =>
  newDraft({ now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, language, questions });
