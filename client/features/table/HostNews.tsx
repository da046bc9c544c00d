import { Suspense } from 'react';
import type { ComponentProps } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';

const load = async () => {
  const [{ HostNotices: Notices }] = await Promise.all([import('#client/features/table/HostNotices.tsx'), loadCatalogue('tableSettings')]);
  return Notices;
};
const { Screen: HostNotices } = lazyScreen(load);

/** What hosts do to those at their table; fetched once one sits there. */
export function HostNews(props: ComponentProps<Awaited<ReturnType<typeof load>>>) {
  return (
    <Suspense fallback={null}>
      <HostNotices {...props} />
    </Suspense>
  );
}
