import type { ReactNode } from 'react';

type SectionProps = { id: string; heading: string; children: ReactNode };

/** A part of a page, called by its heading; `id` is the heading's, to lead to. */
export function Section({ id, heading, children }: SectionProps) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
