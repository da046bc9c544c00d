import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';

/** The same person opened a newer page: it has the seat, this one can take it back. */
export function Elsewhere() {
  const { t } = useTranslation('gathering');
  const { connectNow } = useGatheringStore();
  return (
    <MessagePage
      inGathering
      title={t('elsewhere.title')}
      text={t('elsewhere.text')}
      action={
        <Button look="main" size="big" onClick={connectNow}>
          {t('elsewhere.takeBack')}
        </Button>
      }
    />
  );
}
