import { useTranslation } from '#client/i18n/use-translation.ts';
import { tightWidth } from '#client/features/participant/screen-width.ts';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dots } from '#client/ui/Dots.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { Theme } from '#shared/gathering/about.ts';
import styles from './welcome.module.css';

interface Props {
  readonly themes: readonly Theme[];
  readonly open: (theme: string) => void;
}

/** The themes as a menu, each with a table to be opened on it. */
export function WelcomeThemes({ themes, open }: Props) {
  const { t } = useTranslation('hall');
  const spoken = useLocalText();
  const tight = useMediaQuery(tightWidth);
  return (
    <ul className={styles['themes']}>
      {themes.map(({ id, name }) => (
        <li key={id}>
          <ThemeName theme={id} quiet />
          <Dots className={styles['dots']} />
          <Button onClick={() => open(id)}>
            {tight && <span aria-hidden>{t('openShort')}</span>}
            {!tight && t('openTable')}{' '}
            <VisuallyHidden>
              {tight && t('openTable')} {t('onTheme', { theme: spoken(name).text })}
            </VisuallyHidden>
          </Button>
        </li>
      ))}
    </ul>
  );
}
