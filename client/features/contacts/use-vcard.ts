import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { vcard, vcardFileName } from '#client/lib/vcard.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { ContactCard } from '#shared/gathering/contacts.ts';

interface VCards {
  /** With where its owner was met. */
  readonly text: (card: ContactCard) => string;
  /** Hands the cards to the person as one file, named by the gathering's day and this. */
  readonly save: (cards: readonly ContactCard[], name: string) => void;
}

/** Contact cards as files for address books. */
export function useVCards(): VCards {
  const { t } = useTranslation('contact');
  const { day } = useFormat();
  const spoken = useLocalText();
  const about = useGathering(({ hall }) => hall?.about);
  const met =
    about === undefined ? '' : t('contacts.met', { gathering: spoken(about.title).text, day: day(about.startsAt, about.timeZone) });
  const text = (card: ContactCard) => vcard(card, met);
  return {
    text,
    save(cards, name) {
      const date = new Intl.DateTimeFormat('sv-SE', { timeZone: about?.timeZone }).format(about?.startsAt);
      saveFile(vcardFileName(date, name), cards.map(text).join(''), 'text/vcard;charset=utf-8');
    },
  };
}
