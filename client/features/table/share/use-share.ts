import { useStore } from 'zustand';
import { shareStep } from '#client/features/table/share/share-step.ts';
import type { ShareStep } from '#client/features/table/share/share-step.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

interface Share {
  /** Null where there is nothing to offer: no way to show a screen, no sound and picture, or somebody who just listens. */
  readonly step: ShareStep | null;
  /** Every step but *share*, which begins with a choice. */
  readonly take: () => void;
}

/** The step that the controls offer. */
export function useShare(table: TableView, me: string): Share {
  const { screen } = useMediaSession();
  const send = useSend();
  const showing = useStore(screen.store, (state) => state.table !== null);
  const offered = useMediaSnapshot(({ state, local }) => local.mayPublish && state !== 'failed' && state !== 'elsewhere');
  const serverOn = useGathering(({ media }) => media?.on !== false);
  const step = shareStep(table, me, showing);
  return {
    step: screen.canShare && offered && serverOn ? step : null,
    take: () => {
      if (step === 'ask' || step === 'unask') void send({ type: 'ask_share', asks: step === 'ask' });
      if (step !== 'stop') return;
      // Of a screen that is shown the table is told when it ends.
      if (showing) screen.stop();
      else void send({ type: 'stop_share', table: table.id });
    },
  };
}
