import { OrganiserDoor } from '#client/features/gathering/OrganiserDoor.tsx';
import { Gathered } from './Gathered.tsx';
import { HarvestScreen } from './HarvestScreen.tsx';

/** The organisers' address for what the tables keep, while it grows and after the end. */
export function HarvestPage() {
  return (
    <OrganiserDoor screen="harvest">
      {(slug) => (
        <Gathered>
          <HarvestScreen slug={slug} />
        </Gathered>
      )}
    </OrganiserDoor>
  );
}
