'use client';

import { useEffect } from 'react';

/** Newer browsers open the question of the address by themselves; this does it for the others, and for other pages. */
export function OpenAtAnchor() {
  useEffect(() => {
    const open = () => {
      const asked = decoded(location.hash.slice(1));
      const answer = document.getElementById(asked);
      const isAskedFor = new URLSearchParams(location.search).has('vraag');
      const isElsewhere = answer === null || answer.closest('.questions-elsewhere') !== null;
      // On another page of the list: the server knows which. Once, as it may be nowhere.
      if (asked !== '' && isElsewhere && !isAskedFor)
        location.replace(`?${new URLSearchParams({ vraag: asked })}#${asked}`);
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
