import { Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { LeavingContext } from './leaving-context.ts';
import { Loading } from './Loading.tsx';
import { pathOf } from './screen-of.ts';
import type { Admitted } from './use-admission.ts';
import { useFront } from './use-front.ts';
import { useGatheringScreen } from './use-gathering-screen.ts';
import { Waiting } from './waiting.ts';

const within = lazyScreen(async () => (await import('./Within.tsx')).Within);
const { Screen: JoinScreen } = lazyScreen(async () => (await import('#client/features/join/JoinScreen.tsx')).JoinScreen);
const { Screen: AfterScreen } = lazyScreen(async () => {
  const [{ AfterScreen: Afterwards }] = await Promise.all([
    import('#client/features/after/AfterScreen.tsx'),
    loadCatalogue('after'),
    loadCatalogue('contacts'),
  ]);
  return Afterwards;
});
const { Screen: Arriving } = lazyScreen(async () => (await import('./Arriving.tsx')).Arriving);
const { Screen: Elsewhere } = lazyScreen(async () => (await import('./Elsewhere.tsx')).Elsewhere);
const { Screen: Knocking } = lazyScreen(async () => (await import('./Knocking.tsx')).Knocking);
const { Screen: LeftPage } = lazyScreen(async () => (await import('./LeftPage.tsx')).LeftPage);
const { Screen: OverPage } = lazyScreen(async () => (await import('./OverPage.tsx')).OverPage);
const { Screen: Refused } = lazyScreen(async () => (await import('./Refused.tsx')).Refused);
const { Screen: Removed } = lazyScreen(async () => (await import('./Removed.tsx')).Removed);

interface Props {
  readonly slug: string;
  readonly opened: Admitted;
  readonly front: FrontView;
  readonly onSessionGone: () => void;
}

/** Shows where the person is, and keeps the address in step: a reload leads back to the same place. */
export function Screens({ slug, opened, front: first, onSessionGone }: Props) {
  const [path, navigate] = useLocation();
  const [left, setLeft] = useState(() => path.endsWith('/left'));
  const [outside, setOutside] = useState(true);
  const front = useFront(slug, first, outside);
  const { screen, knownHere } = useGatheringScreen(opened, front, left);
  const tableNumber = useGathering(({ table }) => table?.number ?? null);
  const refusal = useGathering((snapshot) => snapshot.refusal);
  const savingPaused = useGathering((snapshot) => snapshot.savingPaused);
  const send = useSend();

  useEffect(() => {
    // Its code comes while the line is being opened.
    if (knownHere) within.prefetch();
  }, [knownHere]);

  const looksFromOutside = screen === 'join' || screen === 'knocking' || screen === 'after';
  if (looksFromOutside !== outside) setOutside(looksFromOutside);

  const target = pathOf(screen, slug, tableNumber);
  useEffect(() => {
    if (target !== null && target !== path) navigate(target, { replace: true });
  }, [target, path, navigate]);

  // The same at every render: a context that changes is looked for in everything below it.
  const leave = useCallback(() => {
    setLeft(true);
    void send({ type: 'leave' });
  }, [send]);

  const shown = () => {
    switch (screen) {
      case 'loading':
        return savingPaused ? <Waiting /> : <Loading />;
      case 'join':
        return <JoinScreen front={front} opened={opened} />;
      case 'knocking':
        return <Knocking front={front} />;
      case 'arriving':
        return <Arriving front={front} />;
      case 'hall':
      case 'table':
      case 'plenary':
        return <within.Screen screen={screen} />;
      case 'left':
        return <LeftPage front={front} onReturn={() => setLeft(false)} />;
      case 'after':
        return <AfterScreen front={front} />;
      case 'over':
        return <OverPage front={front} invited={opened.profile !== null} />;
      case 'removed':
        return <Removed />;
      case 'elsewhere':
        return <Elsewhere />;
      case 'refused':
        return <Refused code={refusal ?? 'unavailable'} onRetry={onSessionGone} />;
    }
  };

  return (
    <LeavingContext value={leave}>
      <Suspense fallback={<Loading />}>{shown()}</Suspense>
    </LeavingContext>
  );
}
