import { Suspense } from 'react';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { usePreferences } from '#client/stores/preferences.ts';

interface Props {
  readonly table: string;
  readonly people: readonly SeatedPerson[];
}

const { Screen: AirtimeBar } = lazyScreen(async () => {
  const [{ AirtimeBar: Bar }] = await Promise.all([
    import('#client/features/table/airtime/AirtimeBar.tsx'),
    loadCatalogue('tableSettings'),
  ]);
  return Bar;
});

/** My share of the talk, unless I switched that off or just listen. */
export function Airtime({ table, people }: Props) {
  const wanted = usePreferences(({ airtime }) => airtime);
  if (!wanted || people.find(({ isMe }) => isMe)?.listening !== false) return null;
  return (
    <Suspense fallback={null}>
      <AirtimeBar table={table} people={people} />
    </Suspense>
  );
}
