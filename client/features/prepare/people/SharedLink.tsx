import { CopyField } from '#client/features/gathering/links/CopyField.tsx';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import { CountField } from './CountField.tsx';
import { InstantField } from './InstantField.tsx';
import { Limits } from './Limits.tsx';
import styles from './people.module.css';
import { useLinkCommands } from './use-link-commands.ts';

interface Props {
  readonly address: string;
  readonly hall: Pick<OrganiserView, 'about' | 'door' | 'links' | 'clock'>;
}

/** The link for everybody: until when and for how many it opens, and another one in its place. */
export function SharedLink({ address, hall: { about, door, links, clock } }: Props) {
  const { t } = useTranslation('invite');
  const { number, date, time } = useFormat();
  const { limit, replaceShared } = useLinkCommands(links);
  const { until, people } = links.shared;
  const limits = [
    until === null ? '' : t('limits.untilThen', { date: date(until, about.timeZone), time: time(until, about.timeZone) }),
    people === null ? '' : t('limits.ofSoMany', { came: number(links.cameByShared), people: number(people) }),
  ];
  return (
    <div>
      <CopyField label={t('sharedLink')} hint={t(`sharedLinkHint.${door}`)} text={address} />
      {clock.phase !== 'over' && (
        <Limits said={limits}>
          {door === 'open' && (
            <>
              <InstantField
                label={t('limits.until')}
                hint={t('limits.thenKnock')}
                passed={t('limits.passed')}
                timeZone={about.timeZone}
                value={until}
                onChange={(next) => limit({ shared: { until: next, people } })}
              />
              <CountField
                label={t('limits.people')}
                hint={t(people !== null && links.cameByShared >= people ? 'limits.passed' : 'limits.othersKnock')}
                value={people}
                onChange={(next) => limit({ shared: { until, people: next } })}
              />
            </>
          )}
          <p className={styles['replace']}>
            <Button onClick={replaceShared}>{t('limits.replaceShared')}</Button>
            <span>{t('limits.replaceSharedHint')}</span>
          </p>
        </Limits>
      )}
    </div>
  );
}
