import { Ellipsis } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
import { callNames } from '#client/features/participant/names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { PersonRow, TableRow } from '#shared/gathering/view/types.ts';
import { useVisit } from '#client/features/live/visit/use-visit.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { idOf, tableActions, type TableAction } from './table-actions.ts';
import styles from './tables.module.css';

interface Props {
  readonly table: TableRow;
  readonly people: readonly PersonRow[];
}

/** Everything an organiser can do about one table and those who sit there. */
export function TableMenu({ table, people }: Props) {
  const { t } = useTranslation('live');
  const open = useLiveDialog((state) => state.open);
  const writeTo = useMessageDraft((draft) => draft.writeTo);
  const { order, refusal } = useOrder();
  const visit = useVisit({ order });
  const actions = tableActions(table, people);
  const names = callNames(people);
  /** What is about the table itself begins apart. */
  const firstOfTable = actions.find(({ kind }) => kind !== 'write' && kind !== 'visit' && kind !== 'move')?.kind;

  const labelOf = (action: TableAction) => {
    switch (action.kind) {
      case 'write':
        return t('tables.write');
      case 'visit':
        return t('visit.menu');
      case 'move':
        return t('tables.move', { name: names.get(action.person.id) ?? '' });
      case 'edit':
        return t('tables.edit');
      case 'hand_over':
        return t('tables.handOver');
      case 'sit_out':
        return t(action.on ? 'tables.sitOut' : 'tables.mixAgain');
      case 'close':
        return t('tables.close');
    }
  };
  const perform = async (action: TableAction) => {
    switch (action.kind) {
      case 'write':
        writeTo({ kind: 'table', table: table.id });
        return;
      case 'visit':
        await visit(table.id);
        return;
      case 'move':
        open({ kind: 'move', person: action.person.id });
        return;
      case 'edit':
        open({ kind: 'edit_table', table: table.id });
        return;
      case 'hand_over':
        open({ kind: 'hand_over', table: table.id });
        return;
      case 'sit_out':
        if (await order({ type: 'sit_out', table: table.id, on: action.on })) announce(t(action.on ? 'done.sitsOut' : 'done.mixed'));
        return;
      case 'close':
        open({ kind: 'close_table', table: table.id });
    }
  };

  return (
    <>
      <span className={styles['do']}>
        <ActionMenu
          label={t('tables.menu', { number: table.number })}
          actions={actions.map((action, index) => ({
            id: idOf(action),
            label: labelOf(action),
            grave: action.kind === 'close',
            apart: index > 0 && action.kind !== actions[index - 1]?.kind && (action.kind === 'move' || action.kind === firstOfTable),
          }))}
          onAction={(id) => {
            const chosen = actions.find((action) => idOf(action) === id);
            if (chosen) void perform(chosen);
          }}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        </ActionMenu>
      </span>
      <RefusalLine code={refusal} className={styles['refusal']} />
    </>
  );
}
