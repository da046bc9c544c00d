import { Download, QrCode as QrSign } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ContactForm } from '#client/features/contacts/ContactForm.tsx';
import { ContactLines } from '#client/features/contacts/ContactLines.tsx';
import { QrCode } from '#client/features/gathering/links/QrCode.tsx';
import { useVCards } from '#client/features/contacts/use-vcard.ts';
import { vcard } from '#client/lib/vcard.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './contacts.module.css';

/** What I show of myself, to be changed, kept as a file or shown to another phone. */
export function MyContactCard() {
  const { t } = useTranslation('contact');
  const card = useGathering(({ mine }) => mine?.contactCard ?? null);
  const { save } = useVCards();
  const [editing, setEditing] = useState(false);
  const [showsQr, setShowsQr] = useState(false);
  return (
    <section>
      <h2>{t('mine.title')}</h2>
      {editing ? (
        <ContactForm
          onSaved={() => {
            setEditing(false);
            announce(t('said.saved'));
          }}
          actions={(waiting) => (
            <>
              <Button type="submit" look="main" aria-disabled={waiting}>
                {t('save')}
              </Button>
              <Button look="plain" onClick={() => setEditing(false)}>
                {t('cancel')}
              </Button>
            </>
          )}
        />
      ) : card === null ? (
        <>
          <p className={styles['lead']}>{t('mine.none')}</p>
          <Button look="soft" onClick={() => setEditing(true)}>
            {t('mine.make')}
          </Button>
        </>
      ) : (
        <div className={styles['exchange']}>
          <div className={styles['card']}>
            <ContactLines card={card} />
          </div>
          {showsQr && (
            <div>
              <QrCode text={vcard(card, '')} label={t('mine.qr')} />
              <p className={styles['lead']}>{t('mine.qrHint')}</p>
            </div>
          )}
          <div className={styles['actions']}>
            <Button onClick={() => setEditing(true)}>{t('change')}</Button>
            <Button aria-pressed={showsQr} onClick={() => setShowsQr(!showsQr)}>
              <QrSign size={20} strokeWidth={1.75} aria-hidden />
              {t('mine.qr')}
            </Button>
            <Button onClick={() => save([card], card.name)}>
              <Download size={20} strokeWidth={1.75} aria-hidden />
              {t('mine.file')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
