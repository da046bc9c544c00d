import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { Button } from '#client/ui/Button.tsx';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import styles from './answers.module.css';

interface Props {
  readonly name: string;
  readonly front: FrontView;
  readonly onAnswer: (answer: 'yes' | 'no') => void;
}

/** A personal link that is in use in another browser: the same person on another device, or a colleague it was passed on to? */
export function AreYou({ name, front, onAnswer }: Props) {
  const { t } = useTranslation('gathering');
  const { text } = useLocalText()(front.title);
  return (
    <MessagePage
      title={t('areYou.title', { name })}
      text={t('areYou.text', { name, gathering: text })}
      action={
        <div className={styles['answers']}>
          <Button look="main" size="big" onClick={() => onAnswer('yes')}>
            {t('areYou.yes', { name })}
          </Button>
          <Button size="big" onClick={() => onAnswer('no')}>
            {t('areYou.no')}
          </Button>
        </div>
      }
    />
  );
}
