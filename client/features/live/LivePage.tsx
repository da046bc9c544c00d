import { useParams } from 'wouter';
import { AreYou } from '#client/features/gathering/AreYou.tsx';
import { Loading } from '#client/features/gathering/Loading.tsx';
import { Refused } from '#client/features/gathering/Refused.tsx';
import { useAdmission } from '#client/features/gathering/use-admission.ts';
import { LiveGathering } from './LiveGathering.tsx';
import { NotYours } from './NotYours.tsx';

/** The organisers' address during the gathering: whoever comes by their link, or came so before, runs it from here. */
export function LivePage() {
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
      return admission.opened.role === 'organiser' ? <LiveGathering slug={slug} onSessionGone={reopen} /> : <NotYours slug={slug} />;
  }
}
