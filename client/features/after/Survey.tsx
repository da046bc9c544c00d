import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { RadioChoice } from '#client/ui/RadioChoice.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { limits } from '#shared/contract/limits.ts';
import { againChoices, type Again } from '#shared/gathering/survey.ts';
import styles from './survey.module.css';

/** Two questions. What is begun is kept over a reload; what was answered may be answered anew. */
export function Survey({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('after');
  const answered = useGathering(({ mine }) => mine?.survey ?? null);
  const [editing, setEditing] = useState(false);
  const [again, setAgain] = useState<Again | null>(null);
  const [change, setChange] = useDraft(`survey.${slug}`);
  const [missing, setMissing] = useState(false);
  const { attempt, waiting, problem } = useAttempt();
  if (answered !== null && !editing)
    return (
      <section className={styles['survey']}>
        <h2>{t('survey.title')}</h2>
        <p className={styles['quiet']}>{t('survey.thanks')}</p>
        <Button
          onClick={() => {
            setAgain(answered.again);
            setChange(answered.change);
            setEditing(true);
          }}
        >
          {t('survey.change')}
        </Button>
      </section>
    );
  const send = async () => {
    setMissing(again === null);
    if (again === null || !(await attempt({ type: 'answer_survey', again, change: change.trim() }))) return;
    setChange('');
    setEditing(false);
    announce(t('survey.thanks'));
  };
  return (
    <section>
      <h2>{t('survey.title')}</h2>
      <form
        noValidate
        className={styles['survey']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!waiting) void send();
        }}
      >
        <p className={styles['quiet']}>{t('survey.who')}</p>
        <RadioChoice
          label={t('survey.again')}
          choices={againChoices.map((value) => ({ value, label: t(`survey.choice.${value}`) }))}
          value={again}
          error={missing && again === null ? t('survey.missing') : undefined}
          onChange={setAgain}
        />
        <TextArea
          label={t('survey.whatChanges')}
          optional
          value={change}
          maxLength={limits.surveyText}
          onChange={(event) => setChange(event.target.value)}
        />
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
        <Button type="submit" look="soft" aria-disabled={waiting}>
          {t('survey.send')}
        </Button>
      </form>
    </section>
  );
}
