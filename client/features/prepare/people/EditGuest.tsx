import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { yesOrNo } from '#shared/people-list/cells.ts';
import type { Cells } from '#shared/people-list/people-table.ts';
import { readRow, type Problem } from '#shared/people-list/read-row.ts';
import { ApartFields } from './ApartFields.tsx';
import styles from './edit-guest.module.css';
import { PersonFields } from './PersonFields.tsx';

interface Props {
  readonly guest: GuestRow;
  readonly guests: readonly GuestRow[];
  /** Nothing but the address serves any more. */
  readonly over: boolean;
  readonly onClose: () => void;
}

/** What organisers know of somebody beside the profile: to be corrected, however they came. */
export function EditGuest({ guest, guests, over, onClose }: Props) {
  const { t } = useTranslation('invite');
  const send = useSend();
  const [cells, setCells] = useState<Cells>({ name: guest.name, mail: guest.mail, firstTimer: guest.firstTimer ? 'yes' : '' });
  const [host, setHost] = useState(guest.host);
  const [apart, setApart] = useState(guest.apart);
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const others = guests.filter(({ id }) => id !== guest.id);
  const { mail } = readRow(cells);
  const problems = problemsOf(cells, others);
  const save = async () => {
    setTried(true);
    if (state === 'busy' || problems.length > 0) return;
    setState('busy');
    const firstTimer = yesOrNo(cells.firstTimer ?? '') === true;
    const known = new Set(others.map(({ id }) => id));
    const { ok } = await send({ type: 'edit_guest', person: guest.id, mail, firstTimer, host, apart: apart.filter((id) => known.has(id)) });
    setState(ok ? 'ready' : 'failed');
    announce(t(ok ? 'edit.done' : 'edit.failed', { name: guest.name }), ok ? undefined : { urgent: true });
    if (ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('edit.title', { name: guest.name })}
      actions={
        <>
          <Button look="main" aria-disabled={state === 'busy'} onClick={() => void save()}>
            {t('edit.save')}
          </Button>
          <Button onClick={onClose}>{t('edit.cancel')}</Button>
        </>
      }
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={styles['hint']}>{t('edit.hint')}</p>
        <PersonFields
          fields={over ? ['mail'] : ['mail', 'firstTimer']}
          cells={cells}
          problems={tried ? problems : []}
          onChange={(field, text) => setCells({ ...cells, [field]: text })}
        />
        {!over && !guest.organiser && (
          <Checkbox checked={host} onChange={(event) => setHost(event.target.checked)}>
            {t('edit.host')}
          </Checkbox>
        )}
        {!over && <ApartFields others={others} apart={apart} onChange={setApart} />}
        {state === 'failed' && <p className={styles['problem']}>{t('edit.failed')}</p>}
      </form>
    </Dialog>
  );
}

/** An address is one person's: a link sent to it opens as them. */
function problemsOf(cells: Cells, others: readonly GuestRow[]): readonly Problem[] {
  const { mail, problems } = readRow(cells);
  const owner = mail === '' ? undefined : others.find((other) => other.mail.toLowerCase() === mail.toLowerCase());
  const wrong = problems.filter(({ field }) => field === 'mail');
  return owner === undefined ? wrong : [...wrong, { field: 'mail', kind: 'addressTaken', about: owner.name }];
}
