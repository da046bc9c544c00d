import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import styles from './live-bar.module.css';

/** How full the gathering is; before the doors open, how many are expected. */
export function Figures() {
  const { t } = useTranslation('live');
  const { number } = useFormat();
  const figures = figuresOf(useLive((view) => view));
  return (
    <dl className={styles['figures']}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`figures.${name}`, { count })}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In a plenary few sit at tables, and nobody writes cards there: what counts is who is in it. */
function figuresOf({ clock, guests, plenary, figures }: OrganiserView) {
  if (clock.phase === 'draft') return [['invited', Object.values(guests).filter(({ organiser }) => !organiser).length]] as const;
  if (plenary === null)
    return [
      ['seated', figures.seated],
      ['tables', figures.tables],
      ['cards', figures.cards],
    ] as const;
  const { stage, listeners, interpreters } = plenary;
  const there = listeners + new Set([...stage, ...Object.values(interpreters)]).size;
  return [
    ['inPlenary', there],
    ['onStage', stage.length],
  ] as const;
}
