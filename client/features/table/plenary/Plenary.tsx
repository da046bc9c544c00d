import { Suspense, useCallback, useRef, useState } from 'react';
import { Hands } from '#client/features/table/plenary/Hands.tsx';
import { InterpretationChoice } from '#client/features/table/plenary/InterpretationChoice.tsx';
import { myPart } from '#client/features/table/plenary/my-part.ts';
import { PartLine } from '#client/features/table/plenary/PartLine.tsx';
import { PlenaryBar } from '#client/features/table/plenary/PlenaryBar.tsx';
import { PlenaryHeader } from '#client/features/table/plenary/PlenaryHeader.tsx';
import { PlenaryStage } from '#client/features/table/plenary/PlenaryStage.tsx';
import { Reactions } from '#client/features/table/plenary/Reactions.tsx';
import { usePlenaryNews } from '#client/features/table/plenary/use-plenary-news.ts';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { useScreenAwake } from '#client/features/participant/use-screen-awake.ts';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { DeviceNotice } from '#client/features/table/DeviceNotice.tsx';
import { EndingBar } from '#client/features/table/EndingBar.tsx';
import { HostNews } from '#client/features/table/HostNews.tsx';
import { LiveTextLane } from '#client/features/table/LiveTextLane.tsx';
import { MediaTrouble } from '#client/features/table/MediaTrouble.tsx';
import { SharedScreen } from '#client/features/table/share/SharedScreen.tsx';
import { ShareNotice } from '#client/features/table/share/ShareNotice.tsx';
import { useShareEnds } from '#client/features/table/share/use-share-ends.ts';
import { UnseenScreen } from '#client/features/table/share/UnseenScreen.tsx';
import { useSharer, useUnseenSharer } from '#client/features/table/share/use-sharer.ts';
import { ShortcutList } from '#client/features/table/ShortcutList.tsx';
import { useLiveTextDraft } from '#client/features/table/use-live-text-draft.ts';
import { usePushToTalk } from '#client/features/table/use-push-to-talk.ts';
import { useSeatedPeople } from '#client/features/table/use-seated-people.ts';
import { useTableShortcuts } from '#client/features/table/use-table-shortcuts.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './plenary.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  /** The plenary's: its people are those on the stage. */
  readonly table: TableView;
}

/** Seldom shown, and with texts of its own. */
const { Screen: PlenaryHarvest } = lazyScreen(async () => {
  const load = import('#client/features/gathering/harvest/PlenaryHarvest.tsx');
  const [{ PlenaryHarvest: Harvest }] = await Promise.all([load, loadCatalogue('harvest'), loadCatalogue('cards')]);
  return Harvest;
});

/** Nobody keeps a plenary. */
const nothing = () => undefined;

/** The stage, who asks for the word, and what one can do from one's own place. */
export function Plenary({ hall, mine, table }: Props) {
  const people = useSeatedPeople(table);
  const phone = useMediaQuery(phoneWidth);
  const [writing, setWriting] = useState(false);
  const [listing, setListing] = useState(false);
  const showList = useCallback(() => setListing(true), []);
  const bar = useRef<HTMLDivElement>(null);
  const draft = useLiveTextDraft(mine.id);
  const part = myPart(table, mine.id);
  const speaks = part.kind !== 'listener';
  useTableShortcuts({ bar, showList, devices: speaks });
  usePushToTalk();
  useScreenAwake();
  usePlenaryNews(hall, table, mine.id);
  const sharer = useSharer(table, people);
  const unseen = useUnseenSharer(table, people);
  useShareEnds(table, mine.id);
  const { harvest } = table;
  const screen = sharer && <SharedScreen table={table} sharer={sharer} mayStop={mine.role === 'organiser'} />;
  const kept = harvest !== null && (
    <Suspense fallback={null}>
      <PlenaryHarvest hall={hall} part={harvest} />
    </Suspense>
  );
  const shown = (screen || kept) && (
    <>
      {screen}
      {kept}
    </>
  );

  return (
    <div className={styles['plenary']}>
      <PlenaryHeader hall={hall} table={table} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <MediaTrouble />
        {unseen !== undefined && <UnseenScreen sharer={unseen} />}
        <HostNews table={table} me={mine.id} showPeople={nothing} />
        <DeviceNotice />
        {table.sharing?.person === mine.id && <ShareNotice table={table} me={mine.id} />}
        <OrganiserMessages className={styles['message']} />
        <EndingBar hall={hall} table={table} mine={mine} />
        <div className={styles['lines']}>
          <PartLine table={table} me={mine.id} part={part} />
          <InterpretationChoice table={table} part={part} />
        </div>
        <div className={styles['content']}>
          <PlenaryStage table={table} people={people} shown={shown || undefined} />
          <Hands table={table} people={hall.people} me={mine.id} organiser={mine.role === 'organiser'} className={styles['hands']} />
        </div>
        <Reactions stage={table.people} />
        <LiveTextLane people={people} draft={draft} writing={writing && speaks} onWriting={setWriting} phone={phone} mayWrite={speaks} />
        <PlenaryBar ref={bar} table={table} mine={mine} part={part} phone={phone} />
      </main>
      <ShortcutList open={listing} onClose={() => setListing(false)} />
    </div>
  );
}
