import { emojiOf } from '#client/features/table/reactions.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import styles from './plenary.module.css';

/** The most that are taken in at a glance. */
const most = 12;

/** What listeners react at this moment, without saying who; those on the stage wear it on their tiles. */
export function Reactions({ stage }: { readonly stage: readonly string[] }) {
  const reactions = useGathering((snapshot) => snapshot.reactions);
  return (
    <div className={styles['reactions']} aria-hidden>
      {reactions
        .filter(({ from }) => !stage.includes(from))
        .slice(-most)
        .map(({ id, reaction }) => (
          <span key={id}>{emojiOf[reaction]}</span>
        ))}
    </div>
  );
}
