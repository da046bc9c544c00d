import { Suspense, useCallback, useRef, useState } from 'react';
import { Ask } from '#client/features/table/Ask.tsx';
import { ControlBar } from '#client/features/table/ControlBar.tsx';
import type { DrawerName } from '#client/features/table/drawer-name.ts';
import { DeviceNotice } from '#client/features/table/DeviceNotice.tsx';
import { EndingBar } from '#client/features/table/EndingBar.tsx';
import { HostNews } from '#client/features/table/HostNews.tsx';
import { LineNotice } from '#client/features/table/LineNotice.tsx';
import { LiveTextLane } from '#client/features/table/LiveTextLane.tsx';
import { MediaSettings } from '#client/features/table/MediaSettings.tsx';
import { MediaTrouble } from '#client/features/table/MediaTrouble.tsx';
import { RoundStage } from '#client/features/table/RoundStage.tsx';
import { ShareNotice } from '#client/features/table/share/ShareNotice.tsx';
import { useShareEnds } from '#client/features/table/share/use-share-ends.ts';
import { UnseenScreen } from '#client/features/table/share/UnseenScreen.tsx';
import { useSharer, useUnseenSharer } from '#client/features/table/share/use-sharer.ts';
import { ShortcutList } from '#client/features/table/ShortcutList.tsx';
import { stageKind } from '#client/features/table/stage-kind.ts';
import { TableDrawer } from '#client/features/table/TableDrawer.tsx';
import { TableHeader } from '#client/features/table/TableHeader.tsx';
import { TableNotices } from '#client/features/table/TableNotices.tsx';
import { TextStage } from '#client/features/table/TextStage.tsx';
import { TileStage } from '#client/features/table/TileStage.tsx';
import { useLiveTextDraft } from '#client/features/table/use-live-text-draft.ts';
import { usePushToTalk } from '#client/features/table/use-push-to-talk.ts';
import { useSeatedPeople } from '#client/features/table/use-seated-people.ts';
import { useTableNews } from '#client/features/table/use-table-news.ts';
import { useTableShortcuts } from '#client/features/table/use-table-shortcuts.ts';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { useScreenAwake } from '#client/features/participant/use-screen-awake.ts';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { useQuietWatch } from '#client/features/table/quiet/use-quiet-watch.ts';
import { classNames } from '#client/lib/class-names.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './table-screen.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
}

const { Screen: SharedScreen } = lazyScreen(async () => (await import('#client/features/table/share/SharedScreen.tsx')).SharedScreen);

/** Up to this many people the drawer of cards leaves room enough for the faces. */
const fewPeople = 4;

/** The table with everything on it; stays while its person moves from table to table, and with it what they were writing. */
export function SeatedAtTable({ hall, mine, table }: Props) {
  const people = useSeatedPeople(table);
  const phone = useMediaQuery(phoneWidth);
  const roomy = useMediaQuery('(width >= 1200px)');
  const [chosen, setDrawer] = useState<DrawerName | 'none'>();
  const [writing, setWriting] = useState(false);
  const [listing, setListing] = useState(false);
  const [settings, setSettings] = useState(false);
  const showList = useCallback(() => setListing(true), []);
  const bar = useRef<HTMLDivElement>(null);
  const draft = useLiveTextDraft(mine.id);
  const connected = useGathering(({ connection }) => connection !== 'reconnecting');
  const serverOn = useGathering(({ media }) => media?.on !== false);
  const kind = useMediaSnapshot(({ state, peers, local, line }) =>
    stageKind({
      serverOn,
      state,
      peers,
      pictures: line.pictures,
      cameraOn: local.mayPublish && local.cameraOn && local.camera.state === 'on',
    }),
  );
  const sharer = useSharer(table, people);
  const unseen = useUnseenSharer(table, people);
  useShareEnds(table, mine.id);
  useTableNews(hall, table, people);
  useTableShortcuts({ bar, showList });
  usePushToTalk();
  useScreenAwake();
  useQuietWatch();

  const drawer = chosen ?? (roomy && people.length <= fewPeople && sharer === undefined ? 'cards' : 'none');
  const toggle = (name: DrawerName) => setDrawer(drawer === name ? 'none' : name);
  const closeDrawer = () => setDrawer('none');
  const screen =
    kind === 'text' || sharer === undefined ? undefined : (
      <Suspense fallback={null}>
        <SharedScreen table={table} sharer={sharer} mayStop={table.host === mine.id || mine.role === 'organiser'} />
      </Suspense>
    );

  return (
    <div className={styles['table']}>
      <TableHeader hall={hall} table={table} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <MediaTrouble />
        {unseen === undefined ? <LineNotice /> : <UnseenScreen sharer={unseen} />}
        <HostNews table={table} me={mine.id} showPeople={() => setDrawer('people')} />
        <DeviceNotice onSettings={() => setSettings(true)} />
        {table.sharing?.person === mine.id && <ShareNotice table={table} me={mine.id} />}
        <OrganiserMessages className={styles['message']} />
        <Ask hall={hall} table={table} people={people} />
        <TableNotices table={table} mine={mine} />
        <EndingBar hall={hall} table={table} mine={mine} />
        <div className={classNames(styles['content'], drawer !== 'none' && !phone && styles['withDrawer'], !connected && styles['frozen'])}>
          {(kind === 'tiles' || screen !== undefined) && <TileStage table={table} people={people} screen={screen} />}
          {kind === 'round' && screen === undefined && <RoundStage table={table} people={people} />}
          {kind === 'text' && <TextStage table={table} people={people} draft={draft} writing={writing} onWriting={setWriting} />}
          <TableDrawer
            name={drawer}
            phone={phone}
            onClose={closeDrawer}
            hall={hall}
            mine={mine}
            table={table}
            people={people}
            showShortcuts={showList}
          />
        </div>
        <div className={styles['foot']}>
          {kind !== 'text' && <LiveTextLane people={people} draft={draft} writing={writing} onWriting={setWriting} phone={phone} />}
          <ControlBar
            ref={bar}
            table={table}
            me={mine.id}
            phone={phone}
            drawer={drawer}
            onDrawer={toggle}
            onSettings={() => setSettings(true)}
            write={kind === 'text' ? undefined : { writing, onWriting: setWriting }}
          />
        </div>
      </main>
      <MediaSettings open={settings} onClose={() => setSettings(false)} />
      <ShortcutList open={listing} onClose={() => setListing(false)} />
    </div>
  );
}
