import { I18nProvider } from 'react-aria-components';
import { OrganiserDoor } from '#client/features/gathering/OrganiserDoor.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { isOrganiserView } from '#client/stores/gathering-snapshot.ts';
import { Setup } from './Setup.tsx';

/** The organisers' address before the gathering: whoever comes by their link, or came so before, prepares it here. */
export function SetupPage() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <OrganiserDoor>{(slug) => <Prepared slug={slug} />}</OrganiserDoor>
    </I18nProvider>
  );
}

function Prepared({ slug }: { readonly slug: string }) {
  const hall = useGathering((snapshot) => snapshot.hall);
  return hall !== null && isOrganiserView(hall) ? <Setup slug={slug} hall={hall} /> : null;
}
