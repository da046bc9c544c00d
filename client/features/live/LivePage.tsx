import { OrganiserDoor } from '#client/features/gathering/OrganiserDoor.tsx';
import { useLive } from './use-live.ts';
import { LiveOver } from './LiveOver.tsx';
import { LiveScreen } from './LiveScreen.tsx';

/** The organisers' address during the gathering: whoever comes by their link, or came so before, runs it from here. */
export function LivePage() {
  return <OrganiserDoor>{(slug) => <Live slug={slug} />}</OrganiserDoor>;
}

function Live({ slug }: { readonly slug: string }) {
  const phase = useLive(({ clock }) => clock.phase);
  return phase === 'over' ? <LiveOver slug={slug} /> : <LiveScreen slug={slug} />;
}
