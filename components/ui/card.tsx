import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = {
  children: ReactNode;
  band?: string;
  as?: 'div' | 'section' | 'article' | 'li';
  labelledBy?: string;
  className?: string;
};

export function Card({ children, band, as: Element = 'div', labelledBy, className }: CardProps) {
  return (
    <Element className={classNames('card', className)} aria-labelledby={labelledBy}>
      {band && <p className="card-band">{band}</p>}
      <div className="card-body">{children}</div>
    </Element>
  );
}
