import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readInvitation } from '#client/features/landing/invitation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Field } from '#client/ui/Field.tsx';
import styles from './landing.module.css';

const problems = { missing: 'codeMissing', foreign: 'codeForeign', wrong: 'codeWrong' } as const;

/** The way in for who holds a code or a link. The page is loaded anew, so that a link's secret is taken up as on a first visit. */
export function CodeForm() {
  const { t } = useTranslation('landing');
  const [problem, setProblem] = useState<keyof typeof problems>();
  return (
    <form
      noValidate
      action={(form) => {
        const text = form.get('code');
        const invitation = readInvitation(typeof text === 'string' ? text : '', location.origin);
        if (invitation.kind === 'here') location.assign(invitation.path);
        else setProblem(invitation.problem);
      }}
    >
      <Field label={t('code')} error={problem && t(problems[problem])}>
        {(control) => (
          <span className={styles['code']}>
            <input
              name="code"
              placeholder={t('codeExample')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="go"
              onInput={() => setProblem(undefined)}
              {...control}
            />
            <Button type="submit">{t('join')}</Button>
          </span>
        )}
      </Field>
    </form>
  );
}
