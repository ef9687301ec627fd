import '../logged-in.css';
import type { ReactNode } from 'react';

/** Visitors load no styles of work screens and portfolios. */
export function LoggedInLayout({ children }: { children: ReactNode }) {
  return children;
}
