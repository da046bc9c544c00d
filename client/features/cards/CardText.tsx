import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { eventDays } from '#client/features/cards/event-days.ts';
import type { CardText as Written } from '#shared/gathering/personal.ts';
import styles from './cards.module.css';

/** What a card says, in the language it was written in, with what its kind has besides. */
export function CardText({ card }: { readonly card: Written }) {
  const { i18n } = useTranslation('card');
  const { beside } = useFormat();
  const { text, language, link, event, publication } = card;
  const details = [
    event === null ? '' : eventDays(event, i18n.language),
    event?.place,
    publication?.authors,
    publication?.year === null ? '' : publication?.year.toString(),
  ];
  const said = beside(details);
  return (
    <>
      <p className={styles['text']} lang={language}>
        {text}
      </p>
      {said !== '' && <p className={styles['details']}>{said}</p>}
      {link !== '' && (
        <a className={styles['link']} href={link} target="_blank" rel="noopener noreferrer">
          {link.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </a>
      )}
    </>
  );
}
