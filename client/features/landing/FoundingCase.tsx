import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { openDemonstration } from '#client/features/landing/open-demonstration.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './landing.module.css';

type State = 'idle' | 'trying' | 'tryFailed' | 'tryRefused';

interface Props {
  readonly go: (address: string) => void;
}

/** Opens the founding case with simulated guests and goes there. */
export function FoundingCase({ go }: Props) {
  const { t } = useTranslation('landing');
  const [state, setState] = useState<State>('idle');
  const tryIt = async () => {
    if (state === 'trying') return;
    setState('trying');
    announce(t('trying'));
    const opening = await openDemonstration();
    if (opening.ok) {
      go(opening.address);
      return;
    }
    const failure = opening.busy ? 'tryRefused' : 'tryFailed';
    setState(failure);
    announce(t(failure), { urgent: true });
  };
  const failed = state === 'tryFailed' || state === 'tryRefused';
  return (
    <div>
      <Button size="big" wide aria-disabled={state === 'trying'} aria-describedby="founding-case" onClick={() => void tryIt()}>
        {t(state === 'trying' ? 'trying' : 'try')}
      </Button>
      <p id="founding-case" className={failed ? styles['failed'] : styles['hint']}>
        {t(failed ? state : 'tryHint')}
      </p>
    </div>
  );
}
