import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { Button } from '#client/ui/Button.tsx';

interface Props {
  readonly title: string;
  readonly onAgain: () => void;
}

/** In the place of a page of the series that did not come: what happened, and the way to ask once more. */
export function CouldNotLoad({ title, onAgain }: Props) {
  const { t } = useTranslation('relay');
  return (
    <MessagePage
      title={title}
      text={t('relay.notLoaded')}
      action={
        <Button look="main" onClick={onAgain}>
          {t('relay.again')}
        </Button>
      }
    />
  );
}
