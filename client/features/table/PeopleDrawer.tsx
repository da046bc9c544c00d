import { IdCard, Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Contacts } from '#client/features/table/Contacts.tsx';
import { InCommon } from '#client/features/table/InCommon.tsx';
import { PersonCard } from '#client/features/table/PersonCard.tsx';
import { TableTools } from '#client/features/table/TableTools.tsx';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { Button } from '#client/ui/Button.tsx';
import type { MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';

interface Props {
  readonly table: TableView;
  readonly mine: MineView;
  readonly people: readonly SeatedPerson[];
  readonly showShortcuts: () => void;
}

/** Who sits here, each with an introduction and how they take part, all of it in words. */
export function PeopleDrawer({ table, mine, people, showShortcuts }: Props) {
  const { t } = useTranslation('table');
  const keeps = (table.kind === 'topic' || table.cafe !== null) && (table.host === mine.id || mine.role === 'organiser');
  const [exchanging, setExchanging] = useState(false);
  return (
    <>
      {table.kind !== 'plenary' && people.length > 1 && <InCommon table={table} className={styles['common']} />}
      <ul className={styles['people']}>
        {people.map((person) => (
          <PersonCard key={person.row.id} table={table} person={person} />
        ))}
      </ul>
      <TableTools table={table} keeps={keeps} />
      {table.kind !== 'plenary' && people.length > 1 && (
        <p className={styles['foot']}>
          <Button look="plain" onClick={() => setExchanging(true)}>
            <IdCard size={20} strokeWidth={1.75} aria-hidden />
            {t('menu.contactTable')}
          </Button>
          <Contacts person={null} open={exchanging} onClose={() => setExchanging(false)} />
        </p>
      )}
      <p className={styles['foot']}>
        <Button look="plain" onClick={showShortcuts}>
          <Keyboard size={20} strokeWidth={1.75} aria-hidden />
          {t('shortcuts.title')}
        </Button>
      </p>
    </>
  );
}
