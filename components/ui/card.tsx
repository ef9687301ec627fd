import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = {
  children: ReactNode;
  /** A line on the coloured edge, as on an identity card. */
  band?: string;
  as?: 'div' | 'section' | 'article' | 'li';
  /** Names a section or article: the id of its heading. */
  labelledBy?: string;
  className?: string;
};

/** A white sheet on the page's ground; stays in one piece in print. */
export function Card({ children, band, as: Element = 'div', labelledBy, className }: CardProps) {
  return (
    <Element className={classNames('card', className)} aria-labelledby={labelledBy}>
      {band && <p className="card-band">{band}</p>}
      <div className="card-body">{children}</div>
    </Element>
  );
}
