import { Suspense } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { FrontView } from '#shared/gathering/view/front-types.ts';

const { Screen: BoardLink } = lazyScreen<{ slug: string }>(async () => {
  const [{ BoardLink: Link }] = await Promise.all([import('./board/BoardLink.tsx'), loadCatalogue('relay')]);
  return Link;
});

/** The gathering is over, and this browser was not there; whoever was invited finds what goes on. */
export function OverPage({ front, invited }: { readonly front: FrontView; readonly invited: boolean }) {
  const { t } = useTranslation(['gathering', 'common']);
  const { day } = useFormat();
  const { text } = useLocalText()(front.title);
  return (
    <MessagePage
      title={t('over.title')}
      text={t('over.text', { gathering: text, day: day(front.startsAt, front.timeZone) })}
      action={
        <>
          <ButtonLink href="/" size="big">
            {t('notFound.home', { ns: 'common' })}
          </ButtonLink>
          {invited && (
            <Suspense fallback={null}>
              <BoardLink slug={front.slug} />
            </Suspense>
          )}
        </>
      }
    />
  );
}
