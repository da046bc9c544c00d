import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextArea } from '#client/ui/TextArea.tsx';
import styles from './check.module.css';

/** The report to read, and to copy by hand where the browser does not let a page copy. */
export function Report({ text }: { readonly text: string }) {
  const { t } = useTranslation('check');
  return (
    <details className={styles['report']}>
      <summary>{t('report.show')}</summary>
      <TextArea
        label={t('report.text')}
        hint={t('report.hint')}
        labelHidden
        readOnly
        rows={Math.min(24, text.split('\n').length + 1)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </details>
  );
}
