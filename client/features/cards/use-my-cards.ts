import { useEffect, useState } from 'react';
import { useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { useGathering, useGatheringStore } from '#client/stores/gathering-context.ts';
import { limits } from '#shared/contract/limits.ts';
import type { MyCard } from '#shared/gathering/view/types.ts';

const none: readonly MyCard[] = [];

/** All cards of mine, also those without a name that only this browser can prove to be mine. */
export function useMyCards(): readonly MyCard[] {
  const named = useGathering(({ mine }) => mine?.cards) ?? none;
  const unnamed = useUnnamedCards();
  return unnamed.length === 0 ? named : [...named, ...unnamed].sort((a, b) => a.order - b.order);
}

/** Asked for anew at each table and after each change: what the server cannot know to be mine it cannot send by itself. */
function useUnnamedCards(): readonly MyCard[] {
  const { requestUnnamedCards } = useGatheringStore();
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const table = useGathering((snapshot) => snapshot.table?.id);
  const live = useGathering(({ connection }) => connection === 'live');
  const secrets = useCardSecrets((state) => state.secrets);
  const changes = useCardSecrets((state) => state.changes);
  const [cards, setCards] = useState(none);
  useEffect(() => {
    const proofs = secrets.filter((one) => one.usTooTo === null && one.person === me).map(({ proof }) => proof);
    if (!live || proofs.length === 0) return undefined;
    let current = true;
    requestUnnamedCards(proofs.slice(-limits.proofs)).then(
      (answer) => {
        if (current) setCards(answer);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [requestUnnamedCards, secrets, changes, me, table, live]);
  return cards;
}
