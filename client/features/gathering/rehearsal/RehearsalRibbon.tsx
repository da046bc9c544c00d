import { Drama } from 'lucide-react';
import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import styles from './rehearsal-ribbon.module.css';

const { Screen: Ribbon } = lazyScreen(async () => {
  await loadCatalogue('rehearsal');
  return ShownRibbon;
});

/** Says on every screen of a rehearsal that it is one; nothing in a real gathering. */
export function RehearsalRibbon() {
  const speed = useGathering(({ hall }) => hall?.rehearsal?.speed ?? null);
  if (speed === null) return null;
  return (
    <Suspense fallback={null}>
      <Ribbon speed={speed} />
    </Suspense>
  );
}

function ShownRibbon({ speed }: { readonly speed: 1 | 10 }) {
  const { t } = useTranslation('rehearsal');
  return (
    <p className={styles['ribbon']} role="note">
      <Drama size={18} strokeWidth={1.75} aria-hidden />
      <span>
        <b>{t('ribbon')}</b> {t(speed === 10 ? 'ribbonQuick' : 'ribbonPlain')}
      </span>
    </p>
  );
}
