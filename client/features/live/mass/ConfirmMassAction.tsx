import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import styles from './confirm-mass-action.module.css';
import { isGrave, massCommand, type MassAction } from './mass-action.ts';
import { useConsequence } from './use-consequence.ts';
import { useReachText } from './use-reach-text.ts';

interface Props {
  readonly action: MassAction;
  readonly onClose: () => void;
}

/** Says to how many an action for everyone will do what, before it is done. */
export function ConfirmMassAction({ action, onClose }: Props) {
  const { t } = useTranslation('live');
  const reach = useReachText();
  const consequence = useConsequence(action);
  const { order, refusal } = useOrder();
  const name = action === 'gathering' ? 'end' : action;
  const act = async () => {
    if (!(await order(massCommand[action]))) return;
    if (action !== 'pause' && action !== 'resume')
      announce(t(`done.${action === 'round' || action === 'segment' || action === 'gathering' ? 'end' : action}`));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title={t(`confirm.${name}.title`)}
      actions={
        <>
          <Button autoFocus={!isGrave(action)} look={isGrave(action) ? 'ends' : 'main'} onClick={() => void act()}>
            {t(`actions.${name}`)}
          </Button>
          <Button autoFocus={isGrave(action)} onClick={onClose}>
            {t(`confirm.${name}.no`)}
          </Button>
        </>
      }
    >
      <p className={styles['reach']}>{reach}</p>
      {consequence.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <RefusalLine code={refusal} />
    </Dialog>
  );
}
