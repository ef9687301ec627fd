import { render } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { faultsInHtml } from './valid-html';

/** One state of a view, and words that it must show. */
type State = [shown: ReactElement, ...words: string[]];

/** One result a view: in each of its states it shows the words, is accessible and valid. */
export function testViews(views: Record<string, State[]>) {
  it.each(Object.entries(views))('%s shows each of its states, accessible and valid', async (_, states) => {
    for (const [view, ...words] of states) {
      const { container, unmount } = render(
        <main>
          <h1>Titel</h1>
          {view}
        </main>,
      );
      expect(container.textContent).not.toMatch(/undefined|\[object/);
      for (const word of words) expect(container).toHaveTextContent(word);
      expect(await axe(container)).toHaveNoViolations();
      expect(await faultsInHtml(container.innerHTML, { isPart: true })).toEqual([]);
      expect(repeatingCaptions(container)).toEqual([]);
      unmount();
    }
  });
}

/** A caption that only says once more what the heading above it says is for readers of tables alone. */
function repeatingCaptions(container: HTMLElement): string[] {
  let heading = '';
  const captions: string[] = [];
  for (const element of container.querySelectorAll('h1, h2, h3, h4, caption:not(.sr-only)')) {
    const words = element.textContent.trim();
    if (element.tagName !== 'CAPTION') heading = words;
    else if (words.toLowerCase() === heading.toLowerCase()) captions.push(words);
  }
  return captions;
}
