import type { Company } from '#client/features/hall/use-company.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Switch } from '#client/ui/Switch.tsx';
import styles from './tell-me.module.css';

interface Props {
  readonly company: Company;
  readonly className?: string | undefined;
}

/** Says what will tell, so that one may look elsewhere meanwhile; fetched where somebody is alone, see `TellMe`. */
export function TellMeSwitch({ company, className }: Props) {
  const { t } = useTranslation('hosting');
  return (
    <div className={className}>
      <Switch checked={company.awaited} onChange={(event) => company.wait(event.target.checked)}>
        {t('company.tellMe')}
        <span className={styles['hint']}>{t('company.tellMeHint')}</span>
      </Switch>
    </div>
  );
}
