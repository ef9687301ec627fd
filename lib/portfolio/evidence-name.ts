import { normalised, tidy } from '@/lib/shared/typed-text';
import type { EvidenceKind } from './evidence';

const endings = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
} as const satisfies Record<EvidenceKind, readonly [string, ...string[]]>;

const STEM_MAX = 120;
const UNSAFE = /[\\/:*?"<>|]/g;
/** An ending of a kind of file: `.html`, `.p7m`; not the `.2` of a version. */
const AN_ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

/** Without folders and invisible characters, and with the ending of its real kind; `unnamed` if nothing is left. */
export function evidenceName(given: string, kind: EvidenceKind, unnamed: string): string {
  const name = tidy(given.split(/[\\/]/).at(-1) ?? '').replace(UNSAFE, '');
  const ending = endings[kind].find((one) => name.toLowerCase().endsWith(one));
  const stem = cut(ending ? name.slice(0, -ending.length) : withoutEnding(name), STEM_MAX) || unnamed;
  return stem + (ending ? name.slice(-ending.length) : rightEnding(stem, kind));
}

/** `bewijs.pdf.exe` is `bewijs.pdf` once what it pretends is gone. */
function rightEnding(stem: string, kind: EvidenceKind): string {
  return endings[kind].some((one) => stem.toLowerCase().endsWith(one)) ? '' : endings[kind][0];
}

function withoutEnding(name: string): string {
  return name.replace(AN_ENDING, '');
}

/** Never through the middle of a letter; a dot or space at either end means something to a file system. */
function cut(text: string, max: number): string {
  return [...text]
    .slice(0, max)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}

export function titleOfFile(name: string): string {
  return tidy(withoutEnding(name).replace(/[_]+/g, ' '));
}

/** Under its own name (RFC 6266): to save, or to look at in a page of ours; with an ASCII name for old clients. */
export function dispositionHeader(how: 'attachment' | 'inline', name: string): string {
  const plain = normalised(name, 'NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
