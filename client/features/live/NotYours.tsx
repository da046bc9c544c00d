import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';

/** Somebody is here who does not organise this gathering. */
export function NotYours({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  return (
    <MessagePage
      title={t('notYours.title')}
      text={t('notYours.text')}
      action={
        <ButtonLink href={`/g/${slug}`} look="main" size="big">
          {t('notYours.enter')}
        </ButtonLink>
      }
    />
  );
}
