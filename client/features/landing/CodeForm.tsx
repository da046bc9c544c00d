import { useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { readInvitation } from '#client/features/landing/invitation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Field } from '#client/ui/Field.tsx';
import styles from './landing.module.css';

const problems = { missing: 'codeMissing', foreign: 'codeForeign', wrong: 'codeWrong' } as const;

interface Props {
  /** Goes to an address of this site; the page is loaded anew, so that a link's secret is taken up as on a first visit. */
  readonly go: (address: string) => void;
}

/** The way in for who holds a code or a link. */
export function CodeForm({ go }: Props) {
  const { t } = useTranslation('landing');
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<keyof typeof problems>();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const invitation = readInvitation(input.current?.value ?? '', location.origin);
        if (invitation.kind === 'here') {
          go(invitation.path);
          return;
        }
        setProblem(invitation.problem);
        input.current?.focus();
      }}
    >
      <Field label={t('code')} error={problem && t(problems[problem])}>
        {(control) => (
          <span className={styles['code']}>
            <input
              ref={input}
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
