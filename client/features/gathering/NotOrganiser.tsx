import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';

/** Somebody is here who does not organise this gathering. */
export function NotOrganiser({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  return (
    <MessagePage
      title={t('notOrganiser.title')}
      text={t('notOrganiser.text')}
      action={
        <ButtonLink href={`/g/${slug}`} look="main" size="big">
          {t('notOrganiser.enter')}
        </ButtonLink>
      }
    />
  );
}
