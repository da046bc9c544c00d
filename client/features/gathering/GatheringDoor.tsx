import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { startLater } from '#client/lib/start-later.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { Loading } from './Loading.tsx';
import { Waiting } from './waiting.ts';
import { useAdmission, type Admitted } from './use-admission.ts';

const { Screen: AreYou } = lazyScreen(async () => (await import('./AreYou.tsx')).AreYou);
const { Screen: Refused } = lazyScreen(async () => (await import('./Refused.tsx')).Refused);

export interface LetIn {
  readonly slug: string;
  readonly opened: Admitted;
  readonly front: FrontView;
  /** The server does not know this browser any more. */
  readonly onSessionGone: () => void;
}

interface Props {
  readonly children: (letIn: LetIn) => ReactNode;
}

/** Before everything under a gathering's address: who comes by a link, or came so before, is let in. */
export function GatheringDoor({ children }: Props) {
  const { slug } = useParams<{ slug: string }>();
  return (
    <Suspense fallback={<Loading />}>
      <Answer key={slug} slug={slug}>
        {children}
      </Answer>
    </Suspense>
  );
}

function Answer({ slug, children }: Props & { readonly slug: string }) {
  const { admission, claim, reopen } = useAdmission(slug);
  const accent = 'front' in admission ? admission.front.accent : undefined;
  useEffect(() => (accent === undefined ? undefined : startLater(async () => (await import('./accent.ts')).paintAccent(accent))), [accent]);
  switch (admission.kind) {
    case 'opening':
      return admission.waits ? <Waiting /> : <Loading />;
    case 'refused':
      return <Refused code={admission.code} onRetry={reopen} />;
    case 'claimed':
      return <AreYou name={admission.name} front={admission.front} onAnswer={claim} />;
    case 'admitted':
      return children({ slug, opened: admission.opened, front: admission.front, onSessionGone: reopen });
  }
}
