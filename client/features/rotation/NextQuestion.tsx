import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { Spoken } from '#client/ui/Spoken.tsx';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './rotation-card.module.css';

interface Props {
  readonly question: string;
  readonly about: HallView['about'];
}

/** The question of the next table, in the reader's language and small in the gathering's other ones: they will hear those too. */
export function NextQuestion({ question, about }: Props) {
  const { i18n } = useTranslation();
  const spoken = useLocalText();
  const found = about.questions.find(({ id }) => id === question);
  if (found === undefined) return null;
  const { text, lang } = spoken(found.text);
  const others = Object.entries(found.text).filter(([code]) => code !== (lang ?? i18n.language));
  return (
    <>
      <p className={styles['question']}>
        <Spoken text={text} lang={lang} />
      </p>
      {others.map(([code, other]) => (
        <p key={code} className={styles['translation']} lang={code}>
          {spoken({ [code]: other }).text}
        </p>
      ))}
    </>
  );
}
