import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { useLive } from './use-live.ts';

/** The gathering is over: what it was, and the way to what comes after. */
export function LiveOver({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  const people = useLive((view) => Object.keys(view.people).length);
  const cards = useLive(({ figures }) => figures.cards);
  return (
    <MessagePage
      inGathering
      title={t('over.title')}
      text={t('over.text', { people: t('over.people', { count: people }), cards: t('over.cards', { count: cards }) })}
      action={
        <>
          <ButtonLink href={`/o/${slug}/harvest`} look="main" size="big">
            {t('over.harvest')}
          </ButtonLink>
          <ButtonLink href={`/g/${slug}/after`} size="big">
            {t('over.after')}
          </ButtonLink>
        </>
      }
    />
  );
}
