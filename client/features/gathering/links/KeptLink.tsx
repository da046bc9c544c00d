import { Download } from 'lucide-react';
import { encode } from 'uqr';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { Button } from '#client/ui/Button.tsx';
import { CopyField } from './CopyField.tsx';
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
  const { data, size } = encode(address, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const of = (text: string): string => (whose === undefined ? text : `${text}, ${whose}`);
  return (
    <div className={styles['kept']}>
      <div className={styles['ways']}>
        <CopyField label={label} hint={said ? undefined : t('once')} text={address} />
        <Button aria-label={of(t('save'))} onClick={() => saveFile(`${name}.txt`, `${address}\n`, 'text/plain')}>
          <Download size={20} strokeWidth={1.75} aria-hidden />
          {t('save')}
        </Button>
      </div>
      <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={of(t('code'))} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
    </div>
  );
}
