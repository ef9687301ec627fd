import type { Page } from 'playwright-core';
import { WIDE } from './axe';

/** What is left of an upright A4 sheet between its margins, in CSS pixels. */
const SHEET = { width: 680, height: 1010 };
const USUAL_FONT_SIZE = 16;

/** What goes wrong with a page where its letters are twice as large, on paper, and in somebody's own colours. */
export async function appearanceFaults(page: Page): Promise<object[]> {
  await page.setViewportSize(WIDE);
  const large = await withLargeLetters(page);
  const colours = await inOwnColours(page);
  const paper = await onPaper(page);
  await page.setViewportSize(WIDE);
  return [{ large }, { colours }, { paper }].filter((seen) => Object.values(seen).flat().length > 0);
}

/** As whoever set a larger font in the browser, to which what is measured in letters answers, the layout's steps among it. */
async function withLargeLetters(page: Page): Promise<string[]> {
  const debuggerOf = await page.context().newCDPSession(page);
  await debuggerOf.send('Page.setFontSizes', { fontSizes: { standard: 2 * USUAL_FONT_SIZE } });
  const faults = await page.evaluate((fontSize) => {
    const over = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      const isCut = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      // What only a screen reader says has no room at all.
      return isCut && clipPath === 'none' && element.checkVisibility() && element.innerText.trim() !== '';
    });
    const isLarge = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= fontSize;
    return [
      ...(isLarge ? [] : ['letters that don’t grow']),
      ...(over > 0 ? [`${over} px too wide`] : []),
      ...cut.map(({ className }) => `cut off: ${className}`),
    ];
  }, 2 * USUAL_FONT_SIZE);
  await debuggerOf.send('Page.setFontSizes', { fontSizes: { standard: USUAL_FONT_SIZE } });
  await debuggerOf.detach();
  return faults;
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
      // Of a field for a file its button is what one sees.
      const seen = element.matches('[type="file"]') ? '::file-selector-button' : null;
      const { borderTopWidth, borderTopStyle, outlineStyle, appearance } = getComputedStyle(element, seen);
      const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
      const hasEdge = hasBorder || outlineStyle !== 'none';
      return !hasEdge && appearance === 'none';
    });
    return bare.map(({ tagName, className }) => `without an edge: ${tagName} ${className}`);
  });
  // By the keyboard: only then is the focus to be seen everywhere.
  await page.locator('h1').first().click();
  await page.keyboard.press('Tab');
  const unseen = await page.evaluate(() => {
    const { activeElement } = document;
    const isSeen =
      activeElement === document.body || !activeElement || getComputedStyle(activeElement).outlineStyle !== 'none';
    return isSeen ? [] : [`focus not seen: ${activeElement.outerHTML.slice(0, 100)}`];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return [...faults, ...unseen];
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
