import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';
import { usePlaceText } from './use-place-text.ts';

/** One person who is not here: invited, gone or removed. */
export const AwayGuest = memo(function AwayGuest({ guest }: { readonly guest: GuestRow }) {
  const { t } = useTranslation('live');
  const place = usePlaceText();
  const open = useLiveDialog((state) => state.open);
  return (
    <li className={styles['line']}>
      <span className={styles['who']}>
        <b>
          <bdi>{guest.name}</bdi>
        </b>
        <span>{guest.organiser ? t('people.organiser') : guest.organisation}</span>
      </span>
      <span className={styles['place']}>{place.away(guest)}</span>
      {!guest.organiser && guest.standing !== 'removed' && (
        <span className={styles['do']}>
          <ActionMenu
            label={t('people.menu', { name: guest.name })}
            actions={[{ id: 'remove', label: t('people.remove'), grave: true }]}
            onAction={() => open({ kind: 'remove', person: guest.id })}
          >
            <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
          </ActionMenu>
        </span>
      )}
    </li>
  );
});
