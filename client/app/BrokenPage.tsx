import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { Button } from '#client/ui/Button.tsx';

/** A screen threw an error. */
export function BrokenPage() {
  const { t } = useTranslation('common');
  return (
    <MessagePage
      title={t('broken.title')}
      text={t('broken.text')}
      action={
        <Button look="main" size="big" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    />
  );
}
