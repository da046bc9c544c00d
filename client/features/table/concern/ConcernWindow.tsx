import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './concern-window.module.css';

interface Props {
  readonly person: PersonRow;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Says first who will read it, then takes a few words, kept over a bell and a reload; nothing of it is seen outside this window. */
export function ConcernWindow({ person, open, onClose }: Props) {
  const { t } = useTranslation('safety');
  const avoids = useGathering(({ mine }) => mine?.avoids.includes(person.id) ?? false);
  const responsible = useGathering(({ hall }) => hall?.about.responsible ?? '');
  const send = useSend();
  const { attempt, waiting, problem, refusal } = useAttempt();
  const [text, setText] = useDraft(`concern.${person.id}`);
  const [apart, setApart] = useState(true);
  const [done, setDone] = useState(false);
  const { name } = person;

  const close = () => {
    onClose();
    if (!done) return;
    setDone(false);
  };
  const report = async () => {
    if (!(await attempt({ type: 'raise_concern', person: person.id, text: text.trim() }))) return;
    setText('');
    if (apart && !avoids) await attempt({ type: 'avoid', person: person.id, on: true });
    announce(t('done'));
    setDone(true);
  };

  if (done)
    return (
      <Dialog
        open={open}
        onClose={close}
        title={t('title', { name })}
        actions={
          <>
            <Button look="main" onClick={close}>
              {t('stay')}
            </Button>
            <Button onClick={() => void send({ type: 'stand' })}>{t('leave')}</Button>
          </>
        }
      >
        <p>{t('done')}</p>
      </Dialog>
    );
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('title', { name })}
      actions={
        <>
          <Button look="main" aria-disabled={waiting} onClick={() => void (waiting || report())}>
            {t('send')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['parts']}>
        <p>{t(person.organiser ? 'whoOrganiser' : 'who', { name })}</p>
        <TextArea
          label={t('text')}
          hint={t('hint')}
          value={text}
          maxLength={limits.concern}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {!avoids && (
          <Checkbox checked={apart} onChange={(event) => setApart(event.currentTarget.checked)}>
            {t('apart')}
          </Checkbox>
        )}
        {problem !== undefined && (
          <p className={styles['problem']}>{refusal === 'nobody_to_tell' ? t('nobody', { name, responsible }) : problem}</p>
        )}
      </div>
    </Dialog>
  );
}
