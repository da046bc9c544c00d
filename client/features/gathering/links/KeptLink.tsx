import { Download, QrCode as Sign } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import { PopoverButton } from '#client/ui/PopoverButton.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { CopyField } from './CopyField.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './links.module.css';

interface Props {
  readonly label: string;
  readonly address: string;
  /** Name of the file, without its ending. */
  readonly name: string;
  /** Whose link it is, where several stand on a page. */
  readonly whose?: string | undefined;
  /** That it is shown only once is said beside it already. */
  readonly said?: boolean | undefined;
}

/** A link that is shown once: to copy, to keep as a file, or to take along on a phone. Needs the texts of invitations. */
export function KeptLink({ label, address, name, whose, said = false }: Props) {
  const { t } = useTranslation('life');
  const of = (text: string): string => (whose === undefined ? text : `${text}, ${whose}`);
  return (
    <div className={styles['kept']}>
      <CopyField label={label} hint={said ? undefined : t('once')} text={address} />
      <div className={styles['ways']}>
        <Button aria-label={of(t('save'))} onClick={() => saveFile(`${name}.txt`, `${address}\n`, 'text/plain')}>
          <Download size={20} strokeWidth={1.75} aria-hidden />
          {t('save')}
        </Button>
        <PopoverButton className={buttonClass({})} label={of(t('code'))} content={() => <QrCode text={address} label={of(t('code'))} />}>
          <Sign size={20} strokeWidth={1.75} aria-hidden />
          {t('showCode')}
          {whose !== undefined && <VisuallyHidden>, {whose}</VisuallyHidden>}
        </PopoverButton>
      </div>
    </div>
  );
}
