import { useTranslation } from '#client/i18n/use-translation.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import styles from './promises.module.css';

/** What one agrees to by coming in: who keeps the data and how long, no recording, how people treat each other. */
export function Promises({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('join');
  const responsible = front.responsible === '' ? front.organisedBy : front.responsible;
  return (
    <dl className={styles['promises']}>
      <div>
        <dt>{t('data.title')}</dt>
        <dd>
          {responsible !== '' && <>{t('data.responsible', { responsible })} </>}
          {t('data.kept', { count: front.retentionDays })}
          {front.attendanceList && <> {t('data.attendance')}</>}
        </dd>
      </div>
      <div>
        <dt>{t('recording.title')}</dt>
        <dd>{t('recording.text')}</dd>
      </div>
      {front.chathamHouse && (
        <div>
          <dt>{t('rule.title')}</dt>
          <dd>{t('rule.text')}</dd>
        </div>
      )}
      <div>
        <dt>{t('conduct.title')}</dt>
        <dd>{t('conduct.text')}</dd>
      </div>
    </dl>
  );
}
