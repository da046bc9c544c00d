import { tagOf, useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { CardRow } from '#shared/gathering/view/types.ts';

/** Whether a card is mine, and what proves it where it bears no name. */
export function useOwnProof({ author, tag }: CardRow): { readonly own: boolean; readonly proof: string | null } {
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const proof = useCardSecrets(
    ({ secrets }) => secrets.find((one) => one.usTooTo === null && one.person === me && tagOf(one.proof) === tag)?.proof ?? null,
  );
  return { own: author === null ? proof !== null : author === me, proof };
}
