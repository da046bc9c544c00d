import { Check, Copy } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { Button } from '#client/ui/Button.tsx';
import { Field } from '#client/ui/Field.tsx';
import styles from './links.module.css';
import { useCopy } from './use-copy.ts';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: string;
}

/** A link to pass on: to read, to select, to copy. */
export function CopyField({ label, hint, text }: Props) {
  const { t } = useTranslation('setup');
  const { copied, copy } = useCopy();
  const Sign = copied === text ? Check : Copy;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className={styles['copy']}>
          <input {...control} readOnly value={text} onFocus={(event) => event.target.select()} />
          {mayCopy() && (
            <Button onClick={() => copy(text)}>
              <Sign size={20} strokeWidth={1.75} aria-hidden />
              {t(copied === text ? 'copied' : 'copy')}
            </Button>
          )}
        </span>
      )}
    </Field>
  );
}
