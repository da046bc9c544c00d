import type { ReactNode } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { unreviewed } from '#client/i18n/locales.ts';
import { LanguageChips } from '#client/features/participant/LanguageChips.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RadioChoice } from '#client/ui/RadioChoice.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { AboutDraft, DraftProblem } from './about-draft.ts';
import { AccentField } from './AccentField.tsx';
import { DaysField } from './DaysField.tsx';
import styles from './form.module.css';
import { LocalField } from './LocalField.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';

export interface StepProps {
  readonly draft: AboutDraft;
  readonly onChange: (draft: AboutDraft) => void;
  /** What to say beside the fields: nothing before somebody tried to go on. */
  readonly problems: readonly DraftProblem[];
}

/** What, by whom, when, in which languages, and who may do what. */
export function AboutStep({ draft, onChange, problems, children }: StepProps & { readonly children?: ReactNode }) {
  const { t } = useTranslation('setup');
  const { list, languageName } = useFormat();
  const set = (change: Partial<AboutDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={styles['form']}>
      <LocalField
        label={t('about.title')}
        languages={draft.languages}
        value={draft.title}
        maxLength={limits.title}
        error={problems.includes('title') ? t('about.titleMissing') : undefined}
        onChange={(title) => set({ title })}
      />
      <div className={styles['three']}>
        <TextField
          label={t('about.date')}
          type="date"
          value={draft.date}
          error={problems.includes('when') ? t('about.whenMissing') : problems.includes('past') ? t('about.whenPast') : undefined}
          onChange={(event) => set({ date: event.target.value })}
        />
        <TextField label={t('about.time')} type="time" value={draft.time} onChange={(event) => set({ time: event.target.value })} />
        <TimeZoneField value={draft.timeZone} onChange={(timeZone) => set({ timeZone })} />
      </div>
      <div>
        <LanguageChips
          label={t('about.languages')}
          spokenThere={draft.languages}
          chosen={draft.languages}
          onChange={(languages) => set({ languages })}
        />
        {unreviewed.length > 0 && (
          <p className={styles['under']}>{t('about.unreviewed', { languages: list(unreviewed.map(languageName)) })}</p>
        )}
        {problems.includes('languages') && <p className={styles['error']}>{t('about.languagesMissing')}</p>}
      </div>
      <div className={styles['two']}>
        <TextField
          label={t('about.organisedBy')}
          optional
          maxLength={limits.title}
          value={draft.organisedBy}
          onChange={(event) => set({ organisedBy: event.target.value })}
        />
        <TextField
          label={t('about.responsible')}
          hint={t('about.responsibleHint')}
          optional
          maxLength={limits.title}
          value={draft.responsible}
          onChange={(event) => set({ responsible: event.target.value })}
        />
      </div>
      <AccentField value={draft.accent} onChange={(accent) => set({ accent })} />
      <div className={styles['part']}>
        <RadioChoice
          label={t('about.door')}
          value={draft.door}
          choices={(['open', 'knock'] as const).map((value) => ({ value, label: t(`about.doorIs.${value}`) }))}
          onChange={(door) => set({ door })}
        />
        <RadioChoice
          label={t('about.tablesBy')}
          value={draft.tablesBy}
          choices={(['anyone', 'organisers'] as const).map((value) => ({ value, label: t(`about.tablesAreBy.${value}`) }))}
          onChange={(tablesBy) => set({ tablesBy })}
        />
        <Switch checked={draft.chathamHouse} onChange={(event) => set({ chathamHouse: event.target.checked })}>
          {t('about.chathamHouse')}
          <span className={styles['under']}>{t('about.chathamHouseHint')}</span>
        </Switch>
        <Switch checked={draft.attendanceList} onChange={(event) => set({ attendanceList: event.target.checked })}>
          {t('about.attendanceList')}
          <span className={styles['under']}>{t('about.attendanceListHint')}</span>
        </Switch>
        <DaysField label={t('about.retention')} value={draft.retentionDays} onChange={(retentionDays) => set({ retentionDays })} />
      </div>
      {children}
    </div>
  );
}
