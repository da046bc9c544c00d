import { Armchair, Ellipsis, Flag, IdCard, LogOut, MicOff, Pin, PinOff, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Concerns } from '#client/features/table/concern/Concerns.tsx';
import { Contacts } from '#client/features/table/Contacts.tsx';
import { pinAt, usePinnedAt } from '#client/features/table/pinned.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { tileActions } from '#client/features/table/tile-actions.ts';
import type { TileAction } from '#client/features/table/tile-actions.ts';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { Cup } from '#client/ui/plate/Cup.tsx';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './tile-menu.module.css';

interface Props {
  readonly table: TableView;
  readonly person: SeatedPerson;
  readonly className?: string | undefined;
}

const signs = {
  pin: Pin,
  unpin: PinOff,
  hand_over: Armchair,
  mute: MicOff,
  contact: IdCard,
  avoid: UserRoundX,
  meet_again: UserRoundCheck,
  report: Flag,
  leave: LogOut,
} as const;

/** Who this is, and what one can do about them; safety is two clicks away and makes no noise. */
export function TileMenu({ table, person, className }: Props) {
  const { row, isHost } = person;
  const { t } = useTranslation('table');
  const send = useSend();
  const mine = useGathering((snapshot) => snapshot.mine);
  const pinned = usePinnedAt(table.id);
  const [shown, setShown] = useState<'contact' | 'report' | null>(null);
  const close = () => setShown(null);
  if (mine === null) return null;
  const commandOf: Record<Exclude<TileAction, 'pin' | 'unpin' | 'contact' | 'report'>, ClientCommand> = {
    hand_over: { type: 'hand_over', table: table.id, to: row.id },
    mute: { type: 'mute', table: table.id, person: row.id },
    avoid: { type: 'avoid', person: row.id, on: true },
    meet_again: { type: 'avoid', person: row.id, on: false },
    leave: { type: 'stand' },
  };
  const act = async (action: TileAction) => {
    if (action === 'pin' || action === 'unpin') {
      pinAt(table.id, action === 'pin' ? row.id : null);
      return;
    }
    if (action === 'contact' || action === 'report') {
      setShown(action);
      return;
    }
    const answer = await send(commandOf[action]);
    if (answer.ok && action !== 'leave') announce(t(`menu.done.${action}`, { name: row.name }));
  };
  return (
    <>
      <ActionMenu
        label={t('menu.label', { name: row.name })}
        className={className}
        heading={
          <span className={styles['who']}>
            <Cup name={row.name} host={isHost} width={44} />
            <span className={styles['words']}>
              <b>
                <bdi>{row.name}</bdi>
              </b>
              {row.organisation !== '' && (
                <span>
                  <bdi>{row.organisation}</bdi>
                </span>
              )}
            </span>
            <LanguageTags codes={row.languages} />
          </span>
        }
        actions={tileActions(table, person, mine, pinned).map((id) => {
          const Sign = signs[id];
          return {
            id,
            label: t(`menu.${id}`),
            detail: id === 'avoid' ? t('menu.avoidHint') : undefined,
            icon: <Sign size={20} strokeWidth={1.75} aria-hidden />,
          };
        })}
        onAction={(action) => void act(action)}
      >
        <Ellipsis size={20} strokeWidth={2} aria-hidden />
      </ActionMenu>
      <Contacts person={row} open={shown === 'contact'} onClose={close} />
      <Concerns person={row} open={shown === 'report'} onClose={close} />
    </>
  );
}
