import { Maximize, Minimize } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { callName } from '#client/features/participant/names.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useFullScreen } from '#client/features/table/share/use-full-screen.ts';
import { useScreenPicture } from '#client/media/react/use-picture.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './share.module.css';

interface Props {
  readonly table: TableView;
  readonly sharer: SeatedPerson['row'];
  /** Keeps this table, or organises the gathering. */
  readonly mayStop: boolean;
}

const icon = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Somebody's screen, whole, in the place that a pinned tile has. */
export function SharedScreen({ table, sharer, mayStop }: Props) {
  const { t } = useTranslation(['share', 'table']);
  const send = useSend();
  const frame = useRef<HTMLElement>(null);
  const picture = useScreenPicture(sharer.id);
  const { canFill, fills, toggle } = useFullScreen(frame);
  return (
    <figure ref={frame} className={styles['screen']} data-large>
      <div ref={picture} className={styles['picture']} />
      <figcaption className={styles['caption']}>
        <span className={styles['who']}>{t('shares', { name: callName(sharer.name) })}</span>
        {mayStop && !fills && (
          <Button onClick={() => void send({ type: 'stop_share', table: table.id })}>{t('stopSharing', { ns: 'table' })}</Button>
        )}
        {canFill && (
          <IconButton className={styles['fill']} label={t(fills ? 'leaveFullScreen' : 'fullScreen')} onClick={toggle}>
            {fills ? <Minimize {...icon} /> : <Maximize {...icon} />}
          </IconButton>
        )}
      </figcaption>
    </figure>
  );
}
