import { lazy, Suspense, useState } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { checkedToday } from '#client/features/gathering/device-memory.ts';
import type { Admitted } from '#client/features/gathering/use-admission.ts';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { keepDraft, useChanges } from '#client/lib/draft.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import { readProfile } from '#client/stores/remembered-profile.ts';
import { Button } from '#client/ui/Button.tsx';
import { CheckLink } from '#client/ui/CheckLink.tsx';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { Header } from '#client/ui/Header.tsx';
import type { Profile } from '#shared/gathering/people.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import type { Again } from './ComeAgain.tsx';
import { DeviceSection } from '#client/features/devices/DeviceSection.tsx';
import { Entrance } from './Entrance.tsx';
import { GatheringTitle } from './GatheringTitle.tsx';
import styles from './join-screen.module.css';
import { browserLanguages } from '#client/features/participant/languages-offered.ts';
import { changesOf, draftOf, joinDraft, profileOf, withChanges, type ProfileDraft } from './profile-draft.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { Programme } from './Programme.tsx';
import { Promises } from './Promises.tsx';
import { useEntering } from './use-entering.ts';
import { YourCup } from './YourCup.tsx';

const ComeAgain = lazy(async () => {
  const [{ ComeAgain: Shown }] = await Promise.all([import('./ComeAgain.tsx'), loadCatalogue('relay')]);
  return { default: Shown };
});

const DoorsClosed = lazy(async () => ({ default: (await import('./DoorsClosed.tsx')).DoorsClosed }));

const BoardLink = lazy(async () => {
  const [{ BoardLink: Link }] = await Promise.all([import('#client/features/gathering/board/BoardLink.tsx'), loadCatalogue('relay')]);
  return { default: Link };
});

interface Props {
  readonly front: FrontView;
  readonly opened: Admitted;
}

const formId = 'who';

/** The gathering's page and the way in: who one is, camera and microphone. Side by side where there is room, on phones one after the other. */
export function JoinScreen({ front, opened }: Props) {
  const { t } = useTranslation('join');
  const phone = useMediaQuery(phoneWidth);
  const [checked] = useState(checkedToday);
  const invited = opened.profile !== null;
  const [part, setPart] = useState<'who' | 'check'>(invited ? 'check' : 'who');
  const [said] = useState(() => draftOf(opened.profile ?? readProfile()?.profile ?? null, browserLanguages(navigator.languages)));
  const draftKey = joinDraft(front.slug, opened.profile);
  const mailKey = `${draftKey}.mail`;
  const [changes, keep] = useChanges<keyof ProfileDraft>(draftKey);
  const draft = withChanges(said, changes);
  const [asked, setAsked] = useState(false);
  const [again, setAgain] = useState<Again>();
  const entering = useEntering(() => {
    for (const key of [draftKey, mailKey]) keepDraft(key, '');
  });

  /** What was typed, or null with the focus on what is missing. */
  const complete = (): Profile | null => {
    const profile = profileOf(draft);
    setAsked(true);
    if (profile === null) {
      setPart('who');
      document.querySelector<HTMLInputElement>(`#${formId} [name=name]`)?.focus();
    }
    return profile;
  };

  const continues = phone && part === 'who' && !checked;
  const twoSteps = phone && !invited && !checked;
  return (
    <div className={styles['page']}>
      <Header inGathering />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <GatheringTitle
          front={front}
          step={twoSteps ? (part === 'who' ? 1 : 2) : null}
          onBack={() => setPart('who')}
          withProgramme={!phone}
        />
        {continues && front.phase === 'draft' && (
          <div className={styles['early']}>
            <Suspense fallback={null}>
              <DoorsClosed front={front} />
            </Suspense>
          </div>
        )}
        <DoubleRule />
        <div className={styles['parts']}>
          {(!phone || part === 'who') && (
            <section>
              <h2>{t('who')}</h2>
              <form
                id={formId}
                noValidate
                onSubmit={(event) => {
                  event.preventDefault();
                  if (complete() !== null && continues) setPart('check');
                }}
              >
                <ProfileForm
                  draft={draft}
                  onChange={(next) => keep(changesOf(said, next))}
                  spokenThere={front.languages}
                  nameMissing={asked && profileOf(draft) === null}
                />
              </form>
              <YourCup draft={draft} />
            </section>
          )}
          {(!phone || part === 'check') && (
            <div>
              {phone && !twoSteps && (
                <div className={styles['me']}>
                  <YourCup draft={draft} />
                  <Button onClick={() => setPart('who')}>{t('edit')}</Button>
                </div>
              )}
              <DeviceSection onTry={entering.tryDevices} autoTry={checked} listening={entering.coming === 'listening'} />
              <CheckLink newTab label={t('checkToo')} />
            </div>
          )}
        </div>
        {invited && front.phase === 'draft' && (
          <Suspense fallback={null}>
            <BoardLink slug={front.slug} />
          </Suspense>
        )}
        {!continues && front.phase === 'open' && !front.rehearsal && (
          <Suspense fallback={<div className={styles['again']} />}>
            <ComeAgain draftKey={mailKey} said={again} tried={asked} onSay={setAgain} />
          </Suspense>
        )}
        <Entrance
          front={front}
          role={opened.role}
          entering={entering}
          continueForm={continues ? formId : null}
          onEnter={(mode) => {
            const profile = complete();
            if (again === 'wrong') document.querySelector<HTMLInputElement>('[name=again]')?.focus();
            else if (profile !== null) entering.enter(profile, mode, again);
          }}
        />
        {phone && <Programme programme={front.programme} className={styles['programme']} />}
        <Promises front={front} />
      </main>
    </div>
  );
}
