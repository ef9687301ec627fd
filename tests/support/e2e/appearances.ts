import type { Page } from 'playwright-core';
import { WIDE } from './axe';

/** What is left of an upright A4 sheet between its margins, in CSS pixels. */
const SHEET = { width: 680, height: 1010 };

/** What goes wrong with a page where its letters are twice as large, on paper, and in somebody's own colours. */
export async function appearanceFaults(page: Page): Promise<object[]> {
  await page.setViewportSize(WIDE);
  const large = await withLargeLetters(page);
  const colours = await inOwnColours(page);
  const paper = await onPaper(page);
  await page.setViewportSize(WIDE);
  return [{ large }, { colours }, { paper }].filter((seen) => Object.values(seen).flat().length > 0);
}

/** Letters alone, as whoever sets a larger font in the browser: what is measured in them grows, the window doesn't. */
async function withLargeLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = '200%';
    const over = root.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, position, clipPath } = getComputedStyle(element);
      const isHiddenForEyes = position === 'absolute' && clipPath !== 'none';
      const isCut = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return isCut && !isHiddenForEyes && element.checkVisibility() && element.innerText.trim() !== '';
    });
    root.style.fontSize = '';
    return [...(over > 0 ? [`${over} px too wide`] : []), ...cut.map(({ className }) => `cut off: ${className}`)];
  });
}

/** A background says nothing there: a field and a button have an edge, and so has what is drawn. */
async function inOwnColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(() => {
    const withEdge = 'main :is(.button, input, select, textarea):not([type="hidden"]), .tag';
    const elements = [...document.querySelectorAll<HTMLElement>(withEdge)].filter((one) =>
      one.checkVisibility({ opacityProperty: true }),
    );
    const bare = elements.filter((element) => {
      const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(element);
      const hasEdge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
      return !hasEdge && appearance === 'none';
    });
    const [first] = document.querySelectorAll<HTMLElement>('main :is(a[href], button, input:not([type="hidden"]))');
    first?.focus();
    const unseen = first && document.activeElement === first && getComputedStyle(first).outlineStyle === 'none';
    first?.blur();
    return [
      ...bare.map(({ tagName, className }) => `without an edge: ${tagName} ${className}`),
      ...(unseen ? [`focus not seen: ${first.outerHTML.slice(0, 100)}`] : []),
    ];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** What can only be pressed isn't there, what is said is, and it fits the sheet. */
async function onPaper(page: Page): Promise<string[]> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const over = document.documentElement.scrollWidth - window.innerWidth;
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    const pressed = shown(
      '.site-header-nav, .site-footer, .snelmenu, .breadcrumb, main button, main :is(input, select, textarea):not([type="hidden"])',
    );
    return [
      ...(over > 0 ? [`${over} px too wide`] : []),
      ...(shown('h1').length === 1 ? [] : ['no heading']),
      ...pressed.map(({ tagName, className, id }) => `on paper: ${tagName} ${className} ${id}`),
    ];
  });
  await page.emulateMedia({ media: 'screen' });
  return faults;
}
