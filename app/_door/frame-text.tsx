import type { ReactElement } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import type { Settings } from '@/lib/content/settings-schema';
import { aVisitor, type Framed, frameOf } from '../_components/frame-of';

/** Makes markup of what React would show; lent by scripts/serve/door.mjs, as Next's own bundle has no such thing. */
export const markup = (shown: ReactElement | string): string =>
  (globalThis as unknown as { lklrMarkup: (shown: ReactElement | string) => string }).lklrMarkup(shown);

/** Stand where a page's own words come; in no text of ours. */
const [TITLE, MAIN] = ['\u{f0000}', '\u{f0001}'];

type Frame = Omit<Framed, 'title'> & { path: string };

/** The frame of pages that differ in their title and main part alone, made anew when the settings are others. */
export function frameText(framed: Frame) {
  let made: { settings: Settings | null; around: (title: string, main: string) => string } | null = null;
  return (settings: Settings | null, title: string, main: ReactElement): string => {
    if (made?.settings !== settings) made = { settings, around: textAround(framed, settings) };
    return made.around(title, markup(main));
  };
}

function textAround({ path, ...framed }: Frame, settings: Settings | null) {
  const frame = frameOf({ ...framed, title: TITLE }, aVisitor, { settings, path });
  const [before = '', ...rest] = markup(<PageFrame {...frame}>{MAIN}</PageFrame>).split(TITLE);
  const [between = '', after = ''] = rest.join('').split(MAIN);
  return (title: string, main: string) => `${before}${inMarkup(title)}${between}${main}${after}`;
}

/** Most titles are the same in markup: not worth a renderer's start. */
function inMarkup(title: string): string {
  return /[&<>"']/.test(title) ? markup(title) : title;
}
