import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { tagOf, useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { useMyCards } from '#client/features/cards/use-my-cards.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { forgetPerson } from './forget-person.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { RadioChoice } from '#client/ui/RadioChoice.tsx';
import styles from './erase-window.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const choices = ['delete', 'keep'] as const;

/** What goes and what stays, the cards as one chooses; then it is done. */
export function EraseWindow({ open, onClose }: Props) {
  const { t } = useTranslation('erasure');
  const me = useGathering(({ mine }) => mine?.id ?? '');
  const written = useMyCards();
  const secrets = useCardSecrets((state) => state.secrets);
  const { attempt, waiting, problem } = useAttempt();
  const [cards, setCards] = useState<(typeof choices)[number]>('delete');
  const erase = async () => {
    // The server cannot know that these are mine: only this browser can.
    const unnamed = cards === 'delete' ? written.filter(({ tag }) => tag !== null) : [];
    for (const { id, tag } of unnamed) {
      const proof = secrets.find((one) => tagOf(one.proof) === tag)?.proof;
      if (proof !== undefined && !(await attempt({ type: 'delete_card', card: id, proof }))) return;
    }
    if (!(await attempt({ type: 'delete_my_data', cards }))) return;
    forgetPerson(me);
    announce(t('done'));
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title')}
      mustAnswer
      actions={
        <>
          <Button look="ends" aria-disabled={waiting} onClick={() => void (waiting || erase())}>
            {t('yes')}
          </Button>
          <Button onClick={onClose}>{t('no')}</Button>
        </>
      }
    >
      <div className={styles['parts']}>
        {(['goes', 'stays'] as const).map((part) => (
          <section key={part}>
            <h3>{t(`${part}.title`)}</h3>
            <ul>
              {t(`${part}.list`, { returnObjects: true }).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        {written.length > 0 && (
          <div>
            <RadioChoice
              label={t('cards.title', { count: written.length })}
              choices={choices.map((value) => ({ value, label: t(`cards.${value}`) }))}
              value={cards}
              onChange={setCards}
            />
            <p className={styles['hint']}>{t('cards.few')}</p>
          </div>
        )}
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      </div>
    </Dialog>
  );
}
