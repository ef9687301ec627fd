// Pages of the bare server: the frame as the product sends it, and what was found by template strings.
import type { Samples } from './door-figures.mts';

export type FoundRow = Record<string, string>;

const MAIN = /(<main[^>]*>)[\s\S]*(<\/main>)/;

export function pagesBy({ search, person, home }: Samples) {
  const [searchFrame, personFrame] = [search, person].map(framed) as [Frame, Frame];
  return {
    search: (query: string, rows: FoundRow[]) =>
      searchFrame(`<div><h1>Zoeken</h1></div><form><input name="q" value="${escaped(query)}"/></form><section>
<h2>${rows.length} gevonden</h2><ul class="result-list">${rows.map(line).join('')}</ul></section>`),
    person: ([row]: FoundRow[]) =>
      personFrame(row ? `<article><h1>${nameIn(row)}</h1><p>${row.number}</p><p>${row.status}</p></article>` : ''),
    constant: Buffer.from(home),
  };
}

type Frame = (main: string) => string;

function framed(page: string): Frame {
  const [before = '', after = ''] = page.replace(MAIN, '$1\u{f0000}$2').split('\u{f0000}');
  return (main) => before + main + after;
}

function line(row: FoundRow): string {
  const number = escaped(row.number);
  return `<li><a href="/register/${number}">${nameIn(row)}</a><span>${number}</span><span>${row.status}</span></li>`;
}

function nameIn({ initials, birthPrefix, birthSurname }: FoundRow): string {
  return escaped([initials, birthPrefix, birthSurname].filter(Boolean).join(' '));
}

function escaped(text = ''): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
