import { useChanges } from '#client/lib/draft.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { limits } from '#shared/contract/limits.ts';

interface Props {
  readonly table: string;
  readonly open: boolean;
  /** What is written there now; empty for nothing. */
  readonly said: string;
  readonly waiting: boolean;
  /** Why the last try was refused. */
  readonly problem: string | undefined;
  /** Whether it was saved. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Where the host of a table writes for those who come next; what was typed stays, through a reload too, until it is saved. */
export function WriteSummary({ table, open, said, waiting, problem, onSave, onClose }: Props) {
  const { t } = useTranslation('hosting');
  const [{ text = said }, change] = useChanges<'text'>(`summary.${table}`);
  const save = async () => {
    if (await onSave(text.trim())) change({});
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('cafe.title')}
      actions={
        <>
          <Button look="main" aria-disabled={waiting} onClick={() => void save()}>
            {t('cafe.save')}
          </Button>
          <Button onClick={onClose}>{t('cafe.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('cafe.title')}
        labelHidden
        hint={t('cafe.hint')}
        error={problem}
        maxLength={limits.summary}
        value={text}
        onChange={(event) => change({ text: event.target.value })}
      />
    </Dialog>
  );
}
