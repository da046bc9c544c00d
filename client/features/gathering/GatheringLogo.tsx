import { useParams } from 'wouter';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { logoAddress } from '#client/net/http.ts';
import type { About } from '#shared/gathering/about.ts';
import styles from './gathering-logo.module.css';

/** The organisers' logo where they have one; it goes with the personal data, and then shows nothing. */
export function GatheringLogo({ logo, organisedBy }: Pick<About, 'logo' | 'organisedBy'>) {
  const { t } = useTranslation();
  const { slug } = useParams<{ slug: string }>();
  if (logo === undefined) return null;
  return (
    <img
      key={logo}
      className={styles['logo']}
      src={logoAddress(slug, logo)}
      alt={organisedBy === '' ? t('logo') : t('logoOf', { name: organisedBy })}
      onError={({ currentTarget }) => {
        currentTarget.hidden = true;
      }}
    />
  );
}
