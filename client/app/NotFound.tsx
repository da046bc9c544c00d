import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';

/** No screen has this address. */
export function NotFound() {
  const { t } = useTranslation('common');
  return (
    <MessagePage
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <ButtonLink href="/" look="main" size="big">
          {t('notFound.home')}
        </ButtonLink>
      }
    />
  );
}
