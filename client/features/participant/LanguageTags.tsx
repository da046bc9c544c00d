import { LanguageTag } from '#client/ui/LanguageTag.tsx';
import styles from './language-tags.module.css';

/** Languages side by side, as two letters each. */
export function LanguageTags({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <span className={styles['tags']}>
      {codes.map((code) => (
        <LanguageTag key={code} code={code} />
      ))}
    </span>
  );
}
