import type { ReactNode } from 'react';

type SectionProps = {
  id: string;
  heading: string;
  /** Beside the heading: a link or a button, of whoever is logged in. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page, called by its heading; `id` is the heading's, to lead to. */
export function Section({ id, heading, action, children }: SectionProps) {
  const title = <h2 id={id}>{heading}</h2>;
  return (
    <section className="flow" aria-labelledby={id}>
      {action ? (
        <div className="section-head">
          {title}
          {action}
        </div>
      ) : (
        title
      )}
      {children}
    </section>
  );
}
