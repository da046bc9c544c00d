import { useGathering } from '#client/stores/gathering-context.ts';
import type { ConcernRow } from '#shared/gathering/view/types.ts';

const none: readonly ConcernRow[] = [];

/** Who was reported and waits for an organiser, the oldest first. It is this organiser's own to read, in no view of the hall. */
export const useConcerns = (): readonly ConcernRow[] => useGathering(({ mine }) => mine?.concerns ?? none);
