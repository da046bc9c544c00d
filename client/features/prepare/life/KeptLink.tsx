import { Download } from 'lucide-react';
import { encode } from 'uqr';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { Button } from '#client/ui/Button.tsx';
import { CopyField } from '../people/CopyField.tsx';
import styles from './life.module.css';

interface Props {
  readonly label: string;
  readonly address: string;
  /** Name of the file, without its ending. */
  readonly name: string;
}

/** A link that is shown once: to copy, to keep as a file, or to take along on a phone. */
export function KeptLink({ label, address, name }: Props) {
  const { t } = useTranslation('life');
  const { data, size } = encode(address, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <div className={styles['kept']}>
      <CopyField label={label} hint={t('once')} text={address} />
      <Button onClick={() => saveFile(`${name}.txt`, `${address}\n`, 'text/plain')}>
        <Download size={20} strokeWidth={1.75} aria-hidden />
        {t('save')}
      </Button>
      <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('code')} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
    </div>
  );
}
