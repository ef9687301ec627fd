'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus, so that the next stop is what stands in it. */
export function ArrivedOutcome({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noAutofocus: whoever sent a form needs to know first what became of it
    <div ref={box} tabIndex={-1} autoFocus className="form-outcome">
      {children}
    </div>
  );
}
