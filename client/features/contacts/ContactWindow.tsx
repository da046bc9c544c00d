import { useTranslation } from '#client/i18n/use-translation.ts';
import { ExchangeCards } from '#client/features/contacts/ExchangeCards.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  /** Whom the card is offered to; null for all at the table. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Offers my contact card to somebody, or to all at the table; the form of the card comes first where there is none. */
export function ContactWindow({ person, open, onClose }: Props) {
  const { t } = useTranslation('contact');
  return (
    <Dialog open={open} onClose={onClose} title={person === null ? t('withTable') : t('with', { name: person.name })}>
      <ExchangeCards person={person} onDone={onClose} />
    </Dialog>
  );
}
