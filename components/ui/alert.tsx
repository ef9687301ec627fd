import type { ReactNode } from 'react';
import { alertWords } from '@/lib/text/nl/site/frame';
import { classNames } from './class-names';
import { toneIcons } from './data-badge';
import { Icon } from './icon';
import { Unbroken } from './unbroken';

export type AlertVariant = keyof typeof alertWords;

type AlertProps = {
  variant: AlertVariant;
  heading?: string;
  children?: ReactNode;
  /** `status` for a message that appears after an action without a new page. */
  role?: 'status' | 'alert';
  className?: string;
};

export function Alert({ variant, heading, children, role, className }: AlertProps) {
  return (
    <div role={role} className={classNames('alert', `tone-${variant}`, className)}>
      <Icon node={toneIcons[variant]} size={24} />
      <div className="alert-body">
        <p>
          <strong className="alert-word">{alertWords[variant]}</strong>
          {heading && (
            <strong>
              : <Unbroken>{heading}</Unbroken>
            </strong>
          )}
        </p>
        {typeof children === 'string' ? (
          <p>
            <Unbroken>{children}</Unbroken>
          </p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
