import { useTranslation } from '#client/i18n/use-translation.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
import { useLook } from './look.ts';
import styles from './middle.module.css';
import { PeopleList } from './people/PeopleList.tsx';
import { PlenaryPanel } from './plenary/PlenaryPanel.tsx';
import { AllTables } from './tables/AllTables.tsx';
import { useLive } from './use-live.ts';
import { VisitLine } from './visit/VisitLine.tsx';

/** All tables, or everyone by name. */
export function Middle({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  const { look, set } = useLook();
  const hasTables = useLive(({ tables }) => Object.keys(tables).length > 0);
  const people = useLive((view) => Object.keys(view.people).length);
  return (
    <>
      <div className={styles['head']}>
        <h2 id="live-middle" tabIndex={-1} data-arrival className={styles['heading']}>
          {t(`${look}.title`)}{' '}
          <span className={styles['hint']}>{look === 'people' ? t('people.here', { count: people }) : hasTables && t('tables.order')}</span>
        </h2>
        <Segmented
          label={t('look')}
          segments={[
            { value: 'tables', label: t('tables.title') },
            { value: 'people', label: t('people.title') },
          ]}
          value={look}
          onChange={set}
          className={styles['look']}
        />
      </div>
      <VisitLine />
      <PlenaryPanel />
      {look === 'tables' ? <AllTables slug={slug} onPeople={() => set('people')} /> : <PeopleList />}
    </>
  );
}
