import type { ComponentPropsWithRef } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '#client/ui/button-class.ts';
import type { ButtonLook } from '#client/ui/button-class.ts';

type Props = Omit<ComponentPropsWithRef<'a'>, 'href'> & ButtonLook & { readonly href: string };

/** A link inside the site that looks like a button. */
export function ButtonLink({ look, size, wide, flush, className, ...rest }: Props) {
  return <Link className={buttonClass({ look, size, wide, flush }, className)} {...rest} />;
}
