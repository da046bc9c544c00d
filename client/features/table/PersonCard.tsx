import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { personStates } from '#client/features/table/person-states.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { TileMenu } from '#client/features/table/TileMenu.tsx';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';

interface Props {
  readonly table: TableView;
  readonly person: SeatedPerson;
}

/** The introduction of somebody at the table: name, organisation, languages, what to talk to them about. */
export function PersonCard({ table, person }: Props) {
  const { t } = useTranslation('table');
  const { beside } = useFormat();
  const { row, isMe, isHost, listening, speaking, dropped, hand } = person;
  const states = [...(isHost ? [t('keepsTable')] : []), ...personStates(person).map((state) => t(`state.${state}`, { place: hand ?? 0 }))];
  return (
    <li className={styles['person']}>
      <Cup name={row.name} mine={isMe} host={isHost} listening={listening} speaking={speaking} away={dropped} width={44} />
      <div className={styles['words']}>
        <p>
          <b>
            <bdi>{row.name}</bdi>
          </b>{' '}
          {isMe && t('thatIsYou')}
        </p>
        {row.organisation !== '' && (
          <p className={styles['quiet']}>
            <bdi>{row.organisation}</bdi>
          </p>
        )}
        {states.length > 0 && <p className={styles['state']}>{beside(states)}</p>}
        {row.topics.length > 0 && <p className={styles['topics']}>{t('talkAbout', { topics: beside(row.topics) })}</p>}
        <LanguageTags codes={row.languages} />
      </div>
      {!isMe && <TileMenu table={table} person={person} />}
    </li>
  );
}
