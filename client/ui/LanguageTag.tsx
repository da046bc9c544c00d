import { useFormat } from '#client/i18n/use-format.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './language-tag.module.css';

/** A language as two letters in a frame, read aloud as its name. `code` is BCP 47: `fr`, `pt-BR`. */
export function LanguageTag({ code }: { readonly code: string }) {
  const { languageName } = useFormat();
  return (
    <span className={styles['tag']} title={languageName(code)}>
      <span aria-hidden>{code.split('-')[0]?.toUpperCase()}</span>
      <VisuallyHidden>{languageName(code)}</VisuallyHidden>
    </span>
  );
}
