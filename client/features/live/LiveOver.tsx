import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { ConcernCard } from './trouble/ConcernCard.tsx';
import { useConcerns } from './trouble/use-concerns.ts';
import { useLive } from './use-live.ts';

const { Screen: RehearsalOver } = lazyScreen(async () => {
  const [{ RehearsalOver: Over }] = await Promise.all([import('./RehearsalOver.tsx'), loadCatalogue('rehearsal')]);
  return Over;
});

/** The gathering is over: what it was, and the way to what comes after. */
export function LiveOver({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  const people = useLive((view) => Object.keys(view.people).length);
  const cards = useLive(({ figures }) => figures.cards);
  const concerns = useConcerns();
  const rehearsed = useLive(({ rehearsal }) => rehearsal !== null);
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
          {!rehearsed && (
            <ButtonLink href={`/o/${slug}/next`} size="big">
              {t('over.next')}
            </ButtonLink>
          )}
          {rehearsed && (
            <Suspense fallback={null}>
              <RehearsalOver slug={slug} />
            </Suspense>
          )}
          {concerns.map((concern) => (
            <ConcernCard key={concern.id} concern={concern} isFirst={false} />
          ))}
        </>
      }
    />
  );
}
