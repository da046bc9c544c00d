import { I18nProvider } from 'react-aria-components';
import { useParams } from 'wouter';
import { AreYou } from '#client/features/gathering/AreYou.tsx';
import { Loading } from '#client/features/gathering/Loading.tsx';
import { Refused } from '#client/features/gathering/Refused.tsx';
import { useAdmission } from '#client/features/gathering/use-admission.ts';
import { useConnectedGathering } from '#client/features/gathering/use-connected-gathering.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { GatheringContext, useGathering } from '#client/stores/gathering-context.ts';
import { isOrganiserView } from '#client/stores/gathering-snapshot.ts';
import { NotOrganiser } from './NotOrganiser.tsx';
import { Setup } from './Setup.tsx';

/** The organisers' address before the gathering: whoever comes by their link, or came so before, prepares it here. */
export function SetupPage() {
  const { slug } = useParams<{ slug: string }>();
  return <Door key={slug} slug={slug} />;
}

function Door({ slug }: { readonly slug: string }) {
  const { admission, claim, reopen } = useAdmission(slug);
  switch (admission.kind) {
    case 'opening':
      return <Loading />;
    case 'refused':
      return <Refused code={admission.code} onRetry={reopen} />;
    case 'claimed':
      return <AreYou name={admission.name} front={admission.front} onAnswer={claim} />;
    case 'admitted':
      return admission.opened.role === 'organiser' ? <Connected slug={slug} onSessionGone={reopen} /> : <NotOrganiser slug={slug} />;
  }
}

interface Props {
  readonly slug: string;
  readonly onSessionGone: () => void;
}

function Connected({ slug, onSessionGone }: Props) {
  const { i18n } = useTranslation();
  const gathering = useConnectedGathering(slug, 'live');
  return (
    <I18nProvider locale={i18n.language}>
      <GatheringContext value={gathering}>
        <Shown slug={slug} onSessionGone={onSessionGone} />
      </GatheringContext>
    </I18nProvider>
  );
}

function Shown({ slug, onSessionGone }: Props) {
  const refusal = useGathering(({ connection, refusal: code }) => (connection === 'refused' ? (code ?? 'unavailable') : null));
  const hall = useGathering((snapshot) => snapshot.hall);
  if (refusal !== null) return <Refused code={refusal} onRetry={onSessionGone} />;
  if (hall === null || !isOrganiserView(hall)) return <Loading />;
  return <Setup slug={slug} hall={hall} />;
}
