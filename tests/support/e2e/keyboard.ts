import type { Page } from 'playwright-core';

const MOST_STOPS = 90;

type Stop = { name: string; isVisible: boolean };

/** Presses Tab until a field or button has the focus, by its own words; each stop on the way shows that it has it. */
export async function tabTo(page: Page, words: string) {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const { name, isVisible } = await stopNow(page);
    if (!isVisible) throw new Error(`Nothing shows that the focus is on ${name}`);
    if (name === words) return;
    passed.push(name);
  }
  throw new Error(`Tab doesn't reach ${words}, only: ${passed.join(' | ')}`);
}

/** What has the focus, and whether one can see that: a ring, or a thing of some size within the window. */
function stopNow(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const label = (element as HTMLInputElement).labels?.[0];
    const name = (label?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    // Between the last thing of the page and the first, the browser itself has the focus.
    if (element === document.body) return { name: '', isVisible: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const hasRing = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const { width, height, bottom, top } = element.getBoundingClientRect();
    return { name, isVisible: hasRing && width > 1 && height > 1 && bottom > 0 && top < window.innerHeight };
  });
}
