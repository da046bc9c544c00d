import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { packSigns, unpackSigns } from '#client/features/table/peer-signs.ts';
import { seatedPeople } from '#client/features/table/seated-person.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

/** Everyone at a table with how they are heard and seen; anew only when one of these signs changes. */
export function useSeatedPeople(table: TableView): readonly SeatedPerson[] {
  const people = useGathering(({ hall }) => hall?.people);
  const me = useGathering(({ mine }) => mine?.id);
  const says = useGathering(({ speaking }) => speaking);
  const packed = useMediaSnapshot(
    useShallow(({ peers }) => Object.fromEntries(Object.values(peers).map((peer) => [peer.personId, packSigns(peer)]))),
  );
  const local = useMediaSnapshot(
    useShallow(({ line, local: { speaking, microphoneOn, cameraOn, mayPublish, microphone, camera } }) => ({
      speaking,
      microphoneOn: microphoneOn && microphone.state === 'on',
      cameraOn: cameraOn && camera.state === 'on',
      mayPublish,
      weak: line.quality !== 'good',
    })),
  );
  return useMemo(() => {
    const peers = Object.fromEntries(Object.entries(packed).map(([id, signs]) => [id, unpackSigns(signs)]));
    return seatedPeople({ table, people: people ?? {}, me: me ?? '', peers, local, says });
  }, [table, people, me, packed, local, says]);
}
