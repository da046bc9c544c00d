import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { SelfMenu } from '#client/features/table/SelfMenu.tsx';
import { TileName } from '#client/features/table/TileName.tsx';
import { TileSigns } from '#client/features/table/TileSigns.tsx';
import { classNames } from '#client/lib/class-names.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useSelfView } from '#client/media/react/use-self-view.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { Cup } from '#client/ui/plate/Cup.tsx';
import styles from './tile.module.css';

/** Myself, small and mirrored unless I want it otherwise. */
export function SelfTile({ me }: { readonly me: SeatedPerson }) {
  const video = useSelfView();
  const signing = useMediaSnapshot(({ local }) => local.signing);
  const mirror = useMediaSnapshot(({ local }) => local.mirror);
  const hidden = usePreferences(({ selfHidden }) => selfHidden);
  const paused = useGathering(({ hall }) => hall !== null && hall.clock.pausedAt !== null);
  const { row, hasVideo, listening, speaking, isHost } = me;
  return (
    <section className={classNames(styles['tile'], speaking && styles['speaks'])} aria-label={row.name}>
      {hasVideo && !hidden && !paused ? (
        <video
          ref={video}
          className={classNames(styles['video'], mirror && styles['mirrored'], signing && styles['whole'])}
          playsInline
          muted
        />
      ) : (
        <span className={styles['cup']}>
          <Cup name={row.name} mine host={isHost} listening={listening} speaking={speaking} width={96} />
        </span>
      )}
      <TileSigns person={me} />
      <TileName person={me} />
      {hasVideo && <SelfMenu className={styles['menu']} />}
    </section>
  );
}
