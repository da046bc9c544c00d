import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import styles from './live-bar.module.css';

/** How full the gathering is; before the doors open, how many are expected. */
export function Figures() {
  const { t } = useTranslation('live');
  const { number } = useFormat();
  const draft = useLive(({ clock }) => clock.phase === 'draft');
  const invited = useLive(({ guests }) => Object.values(guests).filter(({ organiser }) => !organiser).length);
  const { seated, tables, cards } = useLive(({ figures }) => figures);
  const shown = draft
    ? ([['invited', invited]] as const)
    : ([
        ['seated', seated],
        ['tables', tables],
        ['cards', cards],
      ] as const);
  return (
    <dl className={styles['figures']}>
      {shown.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`figures.${name}`, { count })}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
