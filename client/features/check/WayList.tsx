import { useTranslation } from '#client/i18n/use-translation.ts';
import type { CheckAnswer, OpenWay } from '#shared/contract/check.ts';
import styles from './check.module.css';

const onlyHere = ({ carries, host }: OpenWay) => carries !== 'page' && host === '127.0.0.1';

/** Hosts and ports that a firewall must let through, for whoever looks after it. */
export function WayList({ answer }: { readonly answer: CheckAnswer | 'failed' | null }) {
  const { t } = useTranslation('check');
  if (answer === 'failed') return <p>{t('ways.failed')}</p>;
  if (answer === null) return null;
  const { ways, media } = answer;
  return (
    <>
      <ul className={styles['ways']}>
        {ways.map(({ carries, protocol, host, ports }) => (
          <li key={`${carries} ${protocol} ${host} ${ports}`}>
            <b translate="no">
              {protocol.toUpperCase()} {ports}
            </b>
            <span translate="no">{host}</span>
            <span>{t(`ways.${carries}`)}</span>
          </li>
        ))}
      </ul>
      {ways.some(({ usual }) => usual) && <p className={styles['note']}>{t('ways.usual')}</p>}
      {ways.some(onlyHere) && <p className={styles['note']}>{t('ways.onlyHere')}</p>}
      {!media && <p className={styles['note']}>{t('ways.noMedia')}</p>}
    </>
  );
}
