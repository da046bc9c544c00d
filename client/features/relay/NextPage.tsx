import { OrganiserDoor } from '#client/features/gathering/OrganiserDoor.tsx';
import { NextScreen } from './NextScreen.tsx';

/** The organisers' address for what follows a gathering: who hosts the next one, and what this one took over. */
export function NextPage() {
  return <OrganiserDoor>{(slug) => <NextScreen slug={slug} />}</OrganiserDoor>;
}
