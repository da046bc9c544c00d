import { ScreenShare } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { callName } from '#client/features/participant/names.ts';
import { ShareChoice } from '#client/features/table/share/ShareChoice.tsx';
import { useShare } from '#client/features/table/share/use-share.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import trouble from '#client/features/table/media-trouble.module.css';

interface Props {
  readonly table: TableView;
  readonly me: string;
}

const sign = <ScreenShare size={22} strokeWidth={1.75} aria-hidden />;

/** For whoever shares: that they do, who would like to take over, and, once it was passed on to them, what to show. */
export function ShareNotice({ table, me }: Props) {
  const { t } = useTranslation(['share', 'table']);
  const send = useSend();
  const { screen } = useMediaSession();
  const showing = useStore(screen.store, ({ track }) => track !== null);
  const { take } = useShare(table, me);
  const [asks] = table.sharing?.person === me ? table.sharing.asking : [];
  const name = useGathering(({ hall }) => (asks === undefined ? undefined : hall?.people[asks]?.name));
  const text = asks !== undefined && name !== undefined ? t('asks', { name: callName(name) }) : t(showing ? 'mine' : 'chooseNow');
  useEffect(() => announce(text), [text]);
  if (asks !== undefined && name !== undefined)
    return (
      <Banner
        className={trouble['trouble']}
        icon={sign}
        action={
          <>
            <Button look="main" onClick={() => void send({ type: 'answer_share', person: asks, yes: true })}>
              {t('let')}
            </Button>
            <Button onClick={() => void send({ type: 'answer_share', person: asks, yes: false })}>{t('notNow')}</Button>
          </>
        }
      >
        {text}
      </Banner>
    );
  return (
    <Banner
      className={trouble['trouble']}
      icon={sign}
      action={
        <>
          {!showing && <ShareChoice table={table.id} />}
          <Button onClick={take}>{showing ? t('stopSharing', { ns: 'table' }) : t('notNow')}</Button>
        </>
      }
    >
      {text}
    </Banner>
  );
}
