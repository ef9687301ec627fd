import { Fragment, type ReactNode } from 'react';

/** `LKLR-104233`, `2027-0012`, `12-5-2026`: browsers break a line at their hyphens. */
const HYPHENATED = /((?<![\p{L}\d-])[\p{L}\d]+(?:-\d+)+(?![\p{L}\d-]))/u;
/** A longer one has no room of its own on a phone. */
const LONGEST = 16;

/** Words in which no number breaks; what isn't plain words comes back as it is. */
export function Unbroken({ children }: { children: ReactNode }): ReactNode {
  if (typeof children !== 'string') return children;
  const parts = children.split(HYPHENATED);
  if (parts.length === 1) return children;
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have nothing but their place
    <Fragment key={index}>
      {index % 2 === 1 && part.length <= LONGEST ? <span className="whitespace-nowrap">{part}</span> : part}
    </Fragment>
  ));
}
