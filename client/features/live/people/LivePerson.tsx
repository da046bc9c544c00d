import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
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
  const { id, name, organisation, table, organiser } = person;
  const actions = [
    ...(table === null ? [] : [{ id: 'write', label: t('people.write') } as const]),
    ...(organiser ? [] : [{ id: 'remove', label: t('people.remove'), grave: true, apart: table !== null } as const]),
  ];
  return (
    <li className={styles['line']}>
      <span className={styles['who']}>
        <b>{name}</b>
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
            else if (table !== null) writeTo(table);
          }}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        </ActionMenu>
      )}
    </li>
  );
});
