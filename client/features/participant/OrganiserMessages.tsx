import { Megaphone, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useForeign } from '#client/i18n/use-foreign.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useReadMessages } from '#client/features/participant/read-messages.ts';
import { unreadMessages } from '#client/features/participant/unread-messages.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useGathering, useServerNow } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './organiser-messages.module.css';

/** Older than this at first sight, a message is shown but not read aloud. */
const newMs = 30_000;

/** What the organisers say to everybody, to this table or to hosts, until it is put away; the newest one, with how many lie under it. */
export function OrganiserMessages({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('participant');
  const foreign = useForeign();
  const toAll = useGathering(({ hall }) => hall?.messages);
  const toTable = useGathering(({ table }) => table?.messages);
  const toHosts = useGathering(({ mine }) => mine?.messages);
  const people = useGathering(({ hall }) => hall?.people);
  const { ids, markRead } = useReadMessages();
  const now = useServerNow();
  const said = useRef(new Set<string>());
  const [newest, ...older] = unreadMessages({ ...toAll, ...toTable, ...toHosts }, ids);
  const lang = foreign(newest?.language);
  const sentence = newest && t('messages.said', { name: people?.[newest.by]?.name ?? t('messages.organisers'), text: newest.text });

  useEffect(() => {
    if (newest === undefined || sentence === undefined || said.current.has(newest.id)) return;
    said.current.add(newest.id);
    if (now() - newest.at < newMs) announce(sentence, { foreign: { text: newest.text, lang } });
  }, [newest, sentence, lang, now]);

  if (newest === undefined) return null;
  return (
    <section className={classNames(styles['message'], className)} aria-label={t('messages.label')}>
      <Megaphone size={20} strokeWidth={1.75} aria-hidden />
      <p>
        <b>{people?.[newest.by]?.name ?? t('messages.organisers')}</b> <MessageText key={newest.id} text={newest.text} lang={lang} />
        {older.length > 0 && <span className={styles['older']}> {t('messages.older', { count: older.length })}</span>}
      </p>
      <IconButton label={t('messages.putAway')} onClick={() => markRead(newest.id)}>
        <X size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </section>
  );
}

/** More letters than two lines of a phone hold. */
const longText = 90;

/** On a phone a long one is cut to two lines, so that the people stay in sight, until it is wanted whole. */
function MessageText({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  const { t } = useTranslation('participant');
  const [whole, setWhole] = useState(text.length <= longText);
  return (
    <>
      <bdi className={classNames(styles['text'], !whole && styles['cut'])} lang={lang}>
        {text}
      </bdi>
      {!whole && (
        <button type="button" className={styles['whole']} onClick={() => setWhole(true)}>
          {t('messages.whole')}
        </button>
      )}
    </>
  );
}
