import { useMemo } from 'react';
import { OrganiserDoor } from '#client/features/gathering/OrganiserDoor.tsx';
import { useGathering } from '#client/stores/gathering-context.ts';
import { isHarvestView } from '#client/stores/gathering-snapshot.ts';
import { HarvestScreen } from './HarvestScreen.tsx';
import { shownHarvest } from './shown-harvest.ts';
import { HarvestContext } from './use-harvest.ts';

/** The organisers' address for what the tables keep, while it grows and after the end. */
export function HarvestPage() {
  return <OrganiserDoor screen="harvest">{(slug) => <Gathered slug={slug} />}</OrganiserDoor>;
}

function Gathered({ slug }: { readonly slug: string }) {
  const hall = useGathering((state) => state.hall);
  const shown = useMemo(() => (hall !== null && isHarvestView(hall) ? shownHarvest(hall) : null), [hall]);
  return (
    shown !== null && (
      <HarvestContext value={shown}>
        <HarvestScreen slug={slug} />
      </HarvestContext>
    )
  );
}
