import { LiveKeyLines } from '#client/features/gathering/keys/LiveKeyLines.tsx';
import { SingleKeysSwitch } from '#client/features/gathering/keys/SingleKeysSwitch.tsx';
import { TableKeyLines } from '#client/features/gathering/keys/TableKeyLines.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';

/** Every key that does something, screen by screen, and the switch for those that do it alone. */
export function AllKeys() {
  const { t } = useTranslation('shortcuts');
  return (
    <>
      <section>
        <SingleKeysSwitch />
        <p>{t('single')}</p>
      </section>
      <section>
        <h2>{t('table.title')}</h2>
        <p>{t('table.text')}</p>
        <TableKeyLines />
      </section>
      <section>
        <h2>{t('hall.title')}</h2>
        <p>{t('hall.text')}</p>
      </section>
      <section>
        <h2>{t('live.title')}</h2>
        <LiveKeyLines />
      </section>
    </>
  );
}
