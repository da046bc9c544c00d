import { useEffect } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import type { DraftField } from './merge-drafts.ts';
import styles from './setup.module.css';

interface Props {
  readonly fields: readonly DraftField[];
  /** What they saved. */
  readonly theirs: OrganiserView['about'];
  readonly onSettle: (whose: 'mine' | 'theirs') => void;
  readonly className: string | undefined;
}

/** Another organiser saved something else in the same fields: asks whose is to stand. */
export function ClashBanner({ fields, theirs, onSettle, className }: Props) {
  const { t } = useTranslation('setup');
  const { list } = useFormat();
  const title = useLocalText()(theirs.title).text;
  const words: Partial<Record<DraftField, string>> = { title, organisedBy: theirs.organisedBy, responsible: theirs.responsible };
  const what = list(fields.map((field) => (words[field] ? `${t(labels[field])} (${words[field]})` : t(labels[field]))));
  const text = t('clash.text', { what });
  useEffect(() => announce(text, { urgent: true }), [text]);
  return (
    <Banner
      tone="warn"
      className={className}
      action={
        <span className={styles['whose']}>
          <Button onClick={() => onSettle('mine')}>{t('clash.mine')}</Button>
          <Button onClick={() => onSettle('theirs')}>{t('clash.theirs')}</Button>
        </span>
      }
    >
      {text}
    </Banner>
  );
}

const labels = {
  title: 'about.title',
  organisedBy: 'about.organisedBy',
  responsible: 'about.responsible',
  date: 'about.date',
  time: 'about.time',
  timeZone: 'about.timeZone',
  languages: 'about.languages',
  themes: 'topics.themes',
  questions: 'topics.questions',
  programme: 'step.programme',
  door: 'about.door',
  tablesBy: 'about.tablesBy',
  retentionDays: 'about.retention',
  chathamHouse: 'about.chathamHouse',
  attendanceList: 'about.attendanceList',
  accent: 'about.accent',
  // Nobody writes it.
  rehearsal: 'about.title',
} as const satisfies Record<DraftField, string>;
