import { useTranslation } from '#client/i18n/use-translation.ts';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import type { RankedTheme } from '#shared/harvest/rank-themes.ts';
import { Cups } from './Cups.tsx';
import { useHarvest } from './use-harvest.ts';
import styles from './kept.module.css';

/** The themes, those first that most named. */
export function ThemeRanking() {
  const { t } = useTranslation('harvest');
  const { view, harvest } = useHarvest();
  const { rankedBy, themes } = harvest;
  const all = view.rankedOf;
  const alone = rankedBy === 'organisations' && all > view.voices.length;
  return (
    <section className={styles['ranking']} aria-labelledby="harvest-themes">
      <h2 id="harvest-themes">{t('themes.title')}</h2>
      <p className={styles['quiet']}>{themes.length === 0 ? t('themes.none') : t(`themes.cup.${alone ? 'voices' : rankedBy}`)}</p>
      <ol>
        {themes.map((theme) => (
          <li key={theme.theme}>
            <div className={styles['rankHead']}>
              <ThemeName theme={theme.theme} />
              <span>
                <b>{theme[rankedBy]}</b> {t('of', { count: all })}
              </span>
            </div>
            <Cups full={theme[rankedBy]} all={all} />
            <RankDetail ranked={theme} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What else is to be said of a rank, a single voice first. */
function RankDetail({ ranked: { organisations, usToo, cards } }: { readonly ranked: RankedTheme }) {
  const { t } = useTranslation('harvest');
  const { harvest } = useHarvest();
  const unnamed = cards.filter((id) => harvest.withoutAttribution.includes(id)).length;
  const details = [
    organisations === 1 && unnamed === 0 && t('themes.single'),
    t('themes.cards', { count: cards.length }),
    usToo > 0 && t('themes.usToo', { count: usToo }),
    organisations > 0 && unnamed > 0 && t('themes.unnamed', { count: unnamed }),
  ];
  return <p className={styles['quiet']}>{details.filter(Boolean).join(' · ')}</p>;
}
