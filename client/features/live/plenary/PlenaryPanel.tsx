import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { CallUpLine } from '#client/features/participant/CallUpLine.tsx';
import listStyles from '#client/features/participant/call-up-line.module.css';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Sheet } from '#client/ui/Sheet.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { byName } from './by-name.ts';
import { ChooseAndDo } from './ChooseAndDo.tsx';
import styles from './plenary-panel.module.css';

/** The plenary as organisers run it: who asks for the word, who is on the stage. */
export function PlenaryPanel() {
  const { t } = useTranslation(['live', 'plenary']);
  const plenary = useLive((view) => view.plenary);
  const people = useLive((view) => view.people);
  const table = useLive(({ clock }) => clock.plenary);
  const { order, refusal } = useOrder();
  if (plenary === null) return null;
  const { stage, hands, listeners, harvest } = plenary;
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => people[id] ?? []);
  const callUp = (person: string) => void order({ type: 'call_up', person });
  const others = byName(Object.values(people).filter((person) => person.table === table && !stage.includes(person.id)));
  return (
    <Sheet className={styles['panel']}>
      <h3 className={styles['title']}>{t('plenary.title')}</h3>
      <p className={listStyles['none']}>{t('listeners', { ns: 'plenary', count: listeners })}</p>
      <Switch checked={harvest} onChange={(event) => void order({ type: 'show_harvest', on: event.target.checked })}>
        {t('plenary.harvest')}
      </Switch>
      <h4 className={listStyles['heading']}>{t('hands', { ns: 'plenary' })}</h4>
      {hands.length === 0 && <p className={listStyles['none']}>{t('noHands', { ns: 'plenary' })}</p>}
      <ol className={listStyles['list']}>
        {rowsOf(hands).map((person) => (
          <CallUpLine key={person.id} person={person} act="callUp" onAct={() => callUp(person.id)} />
        ))}
      </ol>
      <ChooseAndDo
        label={t('plenary.someone')}
        value=""
        choices={[{ value: '', label: t('plenary.choose') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        act={t('callUp', { ns: 'plenary' })}
        onAct={callUp}
      />
      <h4 className={listStyles['heading']}>{t('stage', { ns: 'plenary' })}</h4>
      {stage.length === 0 && <p className={listStyles['none']}>{t('empty', { ns: 'plenary' })}</p>}
      <ul className={listStyles['list']}>
        {rowsOf(stage).map((person) => (
          <CallUpLine key={person.id} person={person} act="stepDown" onAct={() => void order({ type: 'step_down', person: person.id })} />
        ))}
      </ul>
      <RefusalLine code={refusal} />
    </Sheet>
  );
}
