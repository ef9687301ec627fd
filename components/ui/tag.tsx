import type { ReactNode } from 'react';

/** A small label beside something else, without the weight of a status. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
