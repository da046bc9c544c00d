import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { FrontView } from '#shared/gathering/view/types.ts';

/** The gathering is over, and this browser was not there. */
export function OverPage({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation(['gathering', 'common']);
  const { day } = useFormat();
  const { text } = useLocalText()(front.title);
  return (
    <MessagePage
      title={t('over.title')}
      text={t('over.text', { gathering: text, day: day(front.startsAt, front.timeZone) })}
      action={
        <ButtonLink href="/" size="big">
          {t('notFound.home', { ns: 'common' })}
        </ButtonLink>
      }
    />
  );
}
