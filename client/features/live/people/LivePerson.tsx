import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { Button } from '#client/ui/Button.tsx';
import type { OrganiserPersonRow } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';
import { usePlaceText } from './use-place-text.ts';

/** One person who is here: who, where, and *Move to…*. */
export const LivePerson = memo(function LivePerson({ person }: { readonly person: OrganiserPersonRow }) {
  const { t } = useTranslation('live');
  const place = usePlaceText();
  const open = useLiveDialog((state) => state.open);
  const writeTo = useMessageDraft((draft) => draft.writeTo);
  const { order } = useOrder();
  const { id, name, organisation, table, organiser, mode } = person;
  const listens = useLive(({ clock, plenary }) => table !== null && table === clock.plenary && plenary?.stage.includes(id) === false);
  const atTable = useLive(({ clock }) => table !== null && table !== clock.plenary);
  const me = useGathering(({ mine }) => mine?.id);
  const speaks = table !== null && !listens && mode !== 'listening' && id !== me;
  const mute = async () => {
    if (table !== null && (await order({ type: 'mute', table, person: id }))) announce(t('done.muted', { name }));
  };
  const actions = [
    ...(listens ? [{ id: 'call_up', label: t('people.callUp') } as const] : []),
    ...(speaks ? [{ id: 'mute', label: t('people.mute') } as const] : []),
    ...(atTable ? [{ id: 'write', label: t('people.write') } as const] : []),
    ...(organiser ? [] : [{ id: 'remove', label: t('people.remove'), grave: true, apart: atTable || listens } as const]),
  ];
  return (
    <li className={styles['line']}>
      <span className={styles['who']}>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span>{organiser ? t('people.organiser') : organisation}</span>
      </span>
      <span className={styles[person.waiting || person.dropped ? 'mid' : 'place']}>{place.here(person)}</span>
      <Button look="plain" onClick={() => open({ kind: 'move', person: id })} aria-label={t('people.moveOne', { name })}>
        {t('remedy.choose')}
      </Button>
      {actions.length > 0 && (
        <ActionMenu
          label={t('people.menu', { name })}
          actions={actions}
          onAction={(action) => {
            if (action === 'remove') open({ kind: 'remove', person: id });
            else if (action === 'mute') void mute();
            else if (action === 'call_up') void order({ type: 'call_up', person: id });
            else if (table !== null) writeTo({ kind: 'table', table });
          }}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        </ActionMenu>
      )}
    </li>
  );
});
