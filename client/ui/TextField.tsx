import type { ComponentPropsWithRef } from 'react';
import { Field } from '#client/ui/Field.tsx';
import type { FieldProps } from '#client/ui/Field.tsx';

type Props = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'>;

/** One line of text (or number, date, time: see `type`) in a native input. */
export function TextField({ label, hint, error, optional, labelHidden, className, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden} className={className}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}
