import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { Loading } from './Loading.tsx';
import { Refused } from './Refused.tsx';

const again = 5000;

/** Comes in without a question, as whoever they were before; waits at the door while everything is paused. */
export function Arriving({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('gathering');
  const { text } = useLocalText()(front.title);
  const gathering = useGatheringStore();
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    const { mine } = gathering.store.getState();
    if (mine === null || mine.profile === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    void gathering.send({ type: 'arrive', profile: mine.profile, mode: mine.mode }).then((answer) => {
      if (stopped) return;
      setRefusal(answer.ok ? null : answer.code);
      if (!answer.ok && waits(answer.code)) timer = setTimeout(() => setTries((count) => count + 1), again);
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [gathering, tries]);

  if (refusal === null) return <Loading />;
  if (refusal === 'is_paused')
    return <MessagePage inGathering title={t('pausedDoor.title')} text={t('pausedDoor.text', { gathering: text })} />;
  if (refusal === 'not_yet') return <MessagePage inGathering title={t('notYet.title')} text={t('notYet.text', { gathering: text })} />;
  return <Refused code={refusal} onRetry={() => setTries((count) => count + 1)} />;
}

const waits = (code: ErrorCode): boolean => code === 'is_paused' || code === 'not_yet';
