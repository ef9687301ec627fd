import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'subtle';

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant };
type ButtonLinkProps = ComponentProps<'a'> & { href: string; variant?: ButtonVariant };

const classOf = (variant: ButtonVariant, className?: string) =>
  classNames('button', variant !== 'secondary' && `button-${variant}`, className);

export function Button({ variant = 'primary', type = 'submit', className, ...rest }: ButtonProps) {
  return <button type={type} className={classOf(variant, className)} {...rest} />;
}

export function ButtonLink({ variant = 'primary', className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={classOf(variant, className)} {...rest}>
      {children}
    </a>
  );
}
