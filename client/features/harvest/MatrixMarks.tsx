import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { colourOf, signOf, themeIcons } from '#client/ui/theme-icons.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

interface Props {
  /** By id: those written, and those agreed to. */
  readonly cards: readonly string[];
  readonly usToo: readonly string[];
}

/** A cell of the matrix: the signs of the themes named there, small in a dotted ring where one only agreed. */
export function MatrixMarks({ cards, usToo }: Props) {
  const { t } = useTranslation('harvest');
  const { view, card } = useHarvest();
  const spoken = useLocalText();
  if (cards.length + usToo.length === 0) return <span className={styles['none']}>–</span>;
  const themesOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => card(id)?.themes ?? []));
  const [named, agreed] = [themesOf(cards), themesOf(usToo)];
  const marks = view.about.themes.flatMap((theme, index) => {
    const { id, name } = theme;
    if (!named.has(id) && !agreed.has(id)) return [];
    const sign = signOf(theme, index);
    const Icon = themeIcons[sign];
    const { text } = spoken(name);
    return [{ id, Icon, sign, label: named.has(id) ? text : t('matrix.agrees', { theme: text }), own: named.has(id) }];
  });
  return (
    <span className={styles['marks']}>
      {marks.map(({ id, Icon, sign, label, own }) => (
        <span key={id} title={label} className={own ? undefined : styles['agreed']}>
          {Icon && <Icon size={own ? 20 : 14} strokeWidth={1.75} color={colourOf(sign)} aria-hidden />}
          <VisuallyHidden>{`${label}. `}</VisuallyHidden>
        </span>
      ))}
      {cards.length > 0 && (
        <>
          <small aria-hidden>{cards.length}</small>
          <VisuallyHidden>{t('matrix.cards', { count: cards.length })}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
