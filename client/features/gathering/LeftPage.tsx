import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { DeleteMyData } from './DeleteMyData.tsx';
import { Button } from '#client/ui/Button.tsx';
import type { FrontView } from '#shared/gathering/view/front-types.ts';

interface Props {
  readonly front: FrontView;
  readonly onReturn: () => void;
}

/** After leaving on purpose: the way back stays open until the end. */
export function LeftPage({ front, onReturn }: Props) {
  const { t } = useTranslation('gathering');
  const { text } = useLocalText()(front.title);
  const stillHere = useGathering(({ connection, mine }) => connection === 'live' && mine?.standing === 'here');
  const isKnown = useGathering(({ mine }) => mine !== null && mine.profile !== null);
  const send = useSend();
  useEffect(() => {
    // A page closed before its farewell had reached the server.
    if (stillHere) void send({ type: 'leave' });
  }, [stillHere, send]);
  return (
    <MessagePage
      title={t('left.title')}
      text={t('left.text', { gathering: text })}
      action={
        <>
          <Button look="main" size="big" onClick={onReturn}>
            {t('left.return')}
          </Button>
          {isKnown && <DeleteMyData />}
        </>
      }
    />
  );
}
