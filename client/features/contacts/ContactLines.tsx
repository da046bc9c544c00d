import type { ContactCard } from '#shared/gathering/contacts.ts';
import styles from './contacts.module.css';

/** What stands on a contact card. */
export function ContactLines({ card }: { readonly card: ContactCard }) {
  const { name, organisation, role, mail, telephone, link, line } = card;
  const office = [role, organisation].filter((text) => text !== '');
  return (
    <div className={styles['lines']}>
      <b>
        <bdi>{name}</bdi>
      </b>
      {office.length > 0 && <span>{office.join(', ')}</span>}
      {mail !== '' && <a href={`mailto:${mail}`}>{mail}</a>}
      {telephone !== '' && (
        <a href={`tel:${telephone.replace(/[^\d+*#]/g, '')}`}>
          <bdi dir="ltr">{telephone}</bdi>
        </a>
      )}
      {link !== '' && (
        <a href={link} target="_blank" rel="noreferrer">
          <bdi dir="ltr">{link.replace(/^https?:\/\/|\/$/g, '')}</bdi>
        </a>
      )}
      {line !== '' && (
        <span className={styles['line']} dir="auto">
          {line}
        </span>
      )}
    </div>
  );
}
