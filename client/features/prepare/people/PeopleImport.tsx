import { useMemo, useState } from 'react';
import { useFocusAfterDialog } from '#client/features/gathering/kept-focus.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useDraft } from '#client/lib/draft.ts';
import { invitePeople } from '#client/net/invite-people.ts';
import { randomId } from '#client/net/random-id.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import type { GuestRow, Rows } from '#shared/gathering/view/types.ts';
import { keepImport, readImport, type ImportDraft } from './import-draft.ts';
import { ListCheck } from './ListCheck.tsx';
import { ListSource } from './ListSource.tsx';
import type { ListState } from './list-state.ts';
import styles from './people-import.module.css';

interface Props {
  readonly slug: string;
  readonly guests: Rows<GuestRow>;
  /** Id of the heading that takes the focus when a list that was checked goes, as everybody on it is invited or nobody. */
  readonly heading: string;
}

type Sending =
  | { readonly kind: 'no' }
  | { readonly kind: 'yes'; readonly part: number }
  | { readonly kind: 'failed'; readonly why: 'tooMany' | 'gone' | 'failed' };

/** Invites a list of people: taken, checked, corrected, and then everybody on it or nobody. */
export function PeopleImport({ slug, guests, heading }: Props) {
  const { t } = useTranslation('invite');
  const [draft, setDraft] = useState(() => readImport(slug));
  const [text, setText] = useDraft(`list.${slug}`);
  const [sending, setSending] = useState<Sending>({ kind: 'no' });
  const [invited, setInvited] = useState(0);
  // The same list sent again is the same command.
  const [id, setId] = useState(randomId);
  useFocusAfterDialog(draft !== null, heading);
  const known = useMemo(() => Object.values(guests).filter(({ standing }) => standing !== 'removed'), [guests]);

  const change = (next: ImportDraft | null) => {
    setDraft(next);
    keepImport(slug, next);
    setId(randomId());
    setInvited(0);
    setSending({ kind: 'no' });
  };

  const invite = async ({ kept }: ListState) => {
    setSending({ kind: 'yes', part: 0 });
    const people = kept.map(({ invitee }) => invitee);
    const answer = await invitePeople(slug, { id, people }, (part) => setSending({ kind: 'yes', part }));
    if (answer.ok) {
      change(null);
      setText('');
      setInvited(people.length);
      announce(t('invited', { count: people.length }));
      return;
    }
    const why = answer.code === 'too_many' ? 'tooMany' : answer.code === 'no_session' || answer.code === 'is_over' ? 'gone' : 'failed';
    setSending({ kind: 'failed', why });
    announce(t(`notInvited.${why}`), { urgent: true });
  };

  if (draft === null)
    return (
      <>
        {invited > 0 && <Banner>{t('invited', { count: invited })}</Banner>}
        <ListSource text={text} onText={setText} onRead={change} />
      </>
    );
  return (
    <ListCheck
      draft={draft}
      guests={known}
      onChange={change}
      onDiscard={() => change(null)}
      onInvite={(list) => void invite(list)}
      busy={sending.kind === 'yes'}
      note={
        <>
          {sending.kind === 'yes' && (
            <label className={styles['sending']}>
              {t(sending.part < 1 ? 'sending' : 'storing')}
              <progress max={1} value={sending.part < 1 ? sending.part : undefined} />
            </label>
          )}
          {sending.kind === 'failed' && <p className={styles['error']}>{t(`notInvited.${sending.why}`)}</p>}
        </>
      }
    />
  );
}
