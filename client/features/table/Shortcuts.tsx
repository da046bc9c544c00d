import { keyCaps, shortcuts } from '#client/features/table/shortcuts.ts';
import { useSingleKeys } from '#client/features/table/single-keys.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dots } from '#client/ui/Dots.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import styles from './shortcut-list.module.css';

const isMac = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** All shortcuts of the table, and the switch for those without Ctrl or ⌘. */
export function Shortcuts() {
  const { t } = useTranslation('settings');
  const { on, set } = useSingleKeys();
  return (
    <>
      <ul className={styles['list']}>
        {shortcuts.map(({ action, keys }) => (
          <li key={keys}>
            <span>{t(`shortcuts.${action}`)}</span>
            <Dots className={styles['dots']} />
            <span>
              {keyCaps(keys, isMac(), t('shortcuts.shift')).map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </span>
          </li>
        ))}
        <li>
          <span>{t('shortcuts.talk')}</span>
          <Dots className={styles['dots']} />
          <span>
            <kbd>{keyCaps('Control', isMac(), '')}</kbd>
            <kbd>{t('shortcuts.space')}</kbd>
          </span>
        </li>
      </ul>
      <Switch checked={on} onChange={(event) => set(event.target.checked)}>
        {t('shortcuts.single')}
      </Switch>
    </>
  );
}
