import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { TileMenu } from '#client/features/table/TileMenu.tsx';
import { personStates } from '#client/features/table/person-states.ts';
import { emojiOf } from '#client/features/table/reactions.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { SpeakingBars } from '#client/ui/SpeakingBars.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './round-stage.module.css';

interface Props {
  readonly table: TableView;
  readonly person: SeatedPerson;
}

/** Who sits at this cup: name, organisation, and in words whether they speak, listen or are coming back. */
export function RoundPerson({ table, person }: Props) {
  const { t } = useTranslation('table');
  const { beside } = useFormat();
  const { row, isMe, speaking } = person;
  const states = personStates(person);
  const reaction = useGathering(({ reactions }) => reactions.findLast(({ from }) => from === row.id));
  return (
    <div className={styles['person']}>
      <p>
        <b>
          <bdi>{isMe ? t('you') : row.name}</bdi>
        </b>
        {row.organisation !== '' && (
          <span className={styles['organisation']}>
            <bdi>{row.organisation}</bdi>
          </span>
        )}
        {states.length > 0 && (
          <span className={speaking ? styles['speaks'] : styles['state']}>
            {speaking && <SpeakingBars />}
            {beside(states.map((state) => t(`state.${state}`, { place: person.hand ?? 0 })))}
          </span>
        )}
      </p>
      {reaction && (
        <span key={reaction.id} className={styles['reaction']} aria-hidden>
          {emojiOf[reaction.reaction]}
        </span>
      )}
      {!isMe && <TileMenu table={table} person={person} />}
    </div>
  );
}
