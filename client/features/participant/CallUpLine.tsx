import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './call-up-line.module.css';

interface Props {
  readonly person: Pick<PersonRow, 'name' | 'organisation'>;
  readonly act: 'callUp' | 'stepDown' | null;
  readonly onAct: () => void;
}

/** Somebody who asks for the word or is on the stage, and the one thing an organiser does about it. */
export function CallUpLine({ person: { name, organisation }, act, onAct }: Props) {
  const { t } = useTranslation('plenary');
  return (
    <li className={styles['line']}>
      <span className={styles['who']}>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {organisation !== '' && (
          <span>
            <bdi>{organisation}</bdi>
          </span>
        )}
      </span>
      {act !== null && (
        <Button look={act === 'callUp' ? 'main' : 'quiet'} onClick={onAct} aria-label={t(`${act}One`, { name })}>
          {t(act)}
        </Button>
      )}
    </li>
  );
}
