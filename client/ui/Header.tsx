import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Link } from 'wouter';
import { classNames } from '#client/lib/class-names.ts';
import { HelpLink } from '#client/ui/HelpLink.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { Mark } from '#client/ui/plate/Mark.tsx';
import { SkipLink } from '#client/ui/SkipLink.tsx';
import styles from './header.module.css';

interface Props {
  /** The organisers' own sign, before the title; not on phones. */
  readonly sign?: ReactNode;
  /** The gathering's title, beside the name. */
  readonly gathering?: ReactNode;
  /** A quiet line after the title: how many people, how many tables. Hidden on phones. */
  readonly detail?: ReactNode;
  /** More controls, before language and help. */
  readonly children?: ReactNode;
  /** Inside a gathering the name is no link and help opens in a new tab, so that nobody leaves by accident. */
  readonly inGathering?: boolean | undefined;
  readonly className?: string | undefined;
}

/** The top of every screen but the table's: name, gathering, language, help. Skip link first; the screen's `<main id="main" tabIndex={-1}>` follows. */
export function Header({ sign, gathering, detail, children, inGathering = false, className }: Props) {
  const { t } = useTranslation('common');
  const name = (
    <>
      <Mark width={32} />
      <span translate="no">{t('name')}</span>
    </>
  );
  return (
    <header className={classNames(styles['header'], className)}>
      <SkipLink />
      {inGathering ? (
        <span className={styles['name']}>{name}</span>
      ) : (
        <Link href="/" className={styles['name']} aria-label={t('home')}>
          {name}
        </Link>
      )}
      {sign}
      {gathering !== undefined && (
        <p className={styles['place']}>
          <b dir="auto">{gathering}</b>
          {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
        </p>
      )}
      <div className={styles['end']}>
        {children}
        <LanguageSwitch />
        <HelpLink newTab={inGathering} />
      </div>
    </header>
  );
}
