'use client';

import { useEffect } from 'react';

/** Newer browsers open the question of the address by themselves; this does it for the others. */
export function OpenAtAnchor() {
  useEffect(() => {
    const open = () => {
      const answer = document.getElementById(decoded(location.hash.slice(1)));
      const question = answer?.closest('details');
      if (!question || question.open) return;
      question.open = true;
      answer?.scrollIntoView();
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  return null;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
