import { Suspense } from 'react';
import type { Company } from '#client/features/hall/use-company.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { isEnding } from '#client/features/participant/programme.ts';
import { peopleAround } from '#client/features/hall/people-around.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly hall: HallView;
  readonly company: Company;
  readonly className?: string | undefined;
}

const { Screen: TellMeSwitch } = lazyScreen(async () => {
  const [{ TellMeSwitch: Switch }] = await Promise.all([import('#client/features/hall/TellMeSwitch.tsx'), loadCatalogue('tableSettings')]);
  return Switch;
});

/** For whoever is here alone before others come: to be told when somebody does. */
export function TellMe({ hall, company, className }: Props) {
  const waits = hall.clock.kind === 'before' || hall.clock.kind === 'hall';
  if (!waits || isEnding(hall) || peopleAround(hall).people !== 1) return null;
  return (
    <Suspense fallback={null}>
      <TellMeSwitch company={company} className={className} />
    </Suspense>
  );
}
