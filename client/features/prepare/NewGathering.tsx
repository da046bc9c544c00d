import { useState } from 'react';
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
import { PrepareFrame } from './PrepareFrame.tsx';
import { ProgrammeStep } from './ProgrammeStep.tsx';
import { SavedNote } from './SavedNote.tsx';
import { StepList } from './StepList.tsx';
import { StepWays } from './StepWays.tsx';
import type { Step } from './steps.ts';
import { TablesPreview } from './tables/TablesPreview.tsx';
import { TopicsStep } from './TopicsStep.tsx';
import { useStepDetails } from './use-step-details.ts';

const draftName = 'new';

/** Prepares a new gathering: a title is enough. What is written is kept in this browser until it is created. */
export function NewGathering() {
  const { t, i18n } = useTranslation('setup');
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => readDraft(draftName) ?? freshDraft(i18n.language, t('topics.usual', { returnObjects: true })));
  const [step, setStep] = useState<Step>('about');
  const [name, setName] = useState(() => readProfile()?.profile.name ?? '');
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const problems = tried ? problemsOf(draft) : [];
  const details = useStepDetails(draft, 0);

  const change = (next: AboutDraft) => {
    setDraft(next);
    keepDraft(draftName, next);
  };

  const create = async () => {
    if (busy) return;
    setTried(true);
    const about = aboutOf(draft);
    if (about === null) {
      const [problem] = problemsOf(draft);
      setStep(problem === 'programme' ? 'programme' : 'about');
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
      setStep('people');
      announce(t(answer.code === 'key_needed' ? 'key.needed' : 'notCreated'), { urgent: true });
      return;
    }
    const { slug, organiserAddress } = answer.body;
    keepDraft(draftName, null);
    rememberOrganiserLink(slug, organiserAddress);
    navigate(`/o/${slug}/setup${new URL(organiserAddress).hash}`);
  };

  const gathering = spokenIn(draft.title, i18n.language).text;
  return (
    <PrepareFrame
      step={step}
      title={t(`step.${step}`)}
      gathering={gathering}
      nav={<StepList current={step} details={details} done={(one) => one !== 'people' && isDone(one, draft)} onChoose={setStep} />}
      aside={step === 'programme' ? <TablesPreview draft={draft} invited={[]} onChange={change} /> : undefined}
      bar={
        <>
          <SavedNote state="kept" />
          <StepWays step={step} onChoose={setStep} />
          <Button look="main" aria-disabled={busy} onClick={() => void create()}>
            {t(busy ? 'creating' : 'create')}
          </Button>
        </>
      }
    >
      {step === 'about' && <AboutStep draft={draft} onChange={change} problems={problems} />}
      {step === 'topics' && <TopicsStep draft={draft} onChange={change} />}
      {step === 'programme' && <ProgrammeStep draft={draft} onChange={change} problems={problems} />}
      {step === 'people' && <BeforeCreation name={name} onName={setName} apiKey={key} onKey={setKey} refusal={refusal} />}
    </PrepareFrame>
  );
}

const freshDraft = (language: string, questions: readonly string[]): AboutDraft =>
  newDraft({ now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, language, questions });

const isDone = (step: Step, draft: AboutDraft): boolean =>
  !problemsOf(draft).some((problem) => (problem === 'programme' ? 'programme' : 'about') === step);
