import type { ReactNode } from 'react';

export function Tag({ children, isLate = false }: { children: ReactNode; isLate?: boolean }) {
  return <span className={isLate ? 'tag tag-late' : 'tag'}>{children}</span>;
}
