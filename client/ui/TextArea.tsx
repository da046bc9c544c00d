import type { ComponentPropsWithRef } from 'react';
import { Field } from '#client/ui/Field.tsx';
import type { FieldProps } from '#client/ui/Field.tsx';

type Props = FieldProps & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'>;

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ label, hint, error, optional, labelHidden, className, ...textarea }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden} className={className}>
      {(control) => <textarea rows={3} {...textarea} {...control} />}
    </Field>
  );
}
