import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';

/** At the door, until an organiser opens. */
export function Knocking({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('gathering');
  const { text } = useLocalText()(front.title);
  const name = useGathering(({ mine }) => mine?.profile?.name ?? '');
  useEffect(() => {
    announce(t('knocking.title'));
  }, [t]);
  return <MessagePage inGathering title={t('knocking.title')} text={t('knocking.text', { gathering: text, name })} />;
}
