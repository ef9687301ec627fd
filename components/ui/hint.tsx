import type { ReactNode } from 'react';

/** Explanation of a field; a field points at it with `aria-describedby`. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="form-hint">
      {children}
    </p>
  );
}
