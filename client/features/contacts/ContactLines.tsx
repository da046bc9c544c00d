import type { ContactCard } from '#shared/gathering/contacts.ts';
import styles from './contacts.module.css';

/** What stands on a contact card. */
export function ContactLines({ card }: { readonly card: ContactCard }) {
  const { name, organisation, role, mail, telephone, link, line } = card;
  const office = [role, organisation].filter((text) => text !== '');
  return (
    <div className={styles['lines']}>
      <b>{name}</b>
      {office.length > 0 && <span>{office.join(', ')}</span>}
      {mail !== '' && <a href={`mailto:${mail}`}>{mail}</a>}
      {telephone !== '' && <a href={`tel:${telephone.replace(/[^\d+*#]/g, '')}`}>{telephone}</a>}
      {link !== '' && (
        <a href={link} target="_blank" rel="noreferrer">
          {link.replace(/^https?:\/\/|\/$/g, '')}
        </a>
      )}
      {line !== '' && <span className={styles['line']}>{line}</span>}
    </div>
  );
}
