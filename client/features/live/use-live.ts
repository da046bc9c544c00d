import { useGathering } from '#client/stores/gathering-context.ts';
import { isOrganiserView } from '#client/stores/gathering-snapshot.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';

/** A part of the organisers' view; renders anew when that part changes. Only where the live screen has one already. */
export function useLive<T>(selector: (view: OrganiserView) => T): T {
  return useGathering(({ hall }) => {
    if (hall === null || !isOrganiserView(hall)) throw new Error('There is no organisers’ view around this component.');
    return selector(hall);
  });
}
