import { Suspense } from 'react';
import { useParams } from 'wouter';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { Inside } from './Inside.tsx';
import { Loading } from './Loading.tsx';
import { useAdmission } from './use-admission.ts';

const { Screen: AreYou } = lazyScreen(async () => (await import('./AreYou.tsx')).AreYou);
const { Screen: Refused } = lazyScreen(async () => (await import('./Refused.tsx')).Refused);

/** Everything under a gathering's address: who comes by a link is let in, and sees the screen where they are. */
export function GatheringPage() {
  const { slug } = useParams<{ slug: string }>();
  return (
    <Suspense fallback={<Loading />}>
      <Door key={slug} slug={slug} />
    </Suspense>
  );
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
      return <Inside slug={slug} opened={admission.opened} front={admission.front} onSessionGone={reopen} />;
  }
}
