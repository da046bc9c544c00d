import type { ComponentPropsWithRef } from 'react';
import { buttonClass } from '#client/ui/button-class.ts';
import type { ButtonLook } from '#client/ui/button-class.ts';

type Props = ComponentPropsWithRef<'button'> & ButtonLook;

/** A button; `type="submit"` must be asked for. Icons go in as children, before the text. */
export function Button({ look, size, wide, flush, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonClass({ look, size, wide, flush }, className)} {...rest} />;
}
