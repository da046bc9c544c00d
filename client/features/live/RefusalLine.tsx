import { useTick } from '#client/lib/ticker.ts';
import { classNames } from '#client/lib/class-names.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import styles from './refusal-line.module.css';
import { useRefusalText } from './use-refusal-text.ts';

interface Props {
  readonly code: ErrorCode | null;
  readonly className?: string | undefined;
}

/** Why something was not done, beside where it was asked for. */
export function RefusalLine({ code, className }: Props) {
  const textOf = useRefusalText();
  useTick(code === 'bell_is_promised');
  return code === null ? null : <p className={classNames(styles['line'], className)}>{textOf(code)}</p>;
}
