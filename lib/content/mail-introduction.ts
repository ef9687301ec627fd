/** Words as a mail says them: as they are, in another look, or as a link. */
export type MailPiece =
  | string
  | { look: 'strong' | 'em'; inside: readonly MailPiece[] }
  | { href: string; inside: readonly MailPiece[] };

export type MailBlock = { words: readonly MailPiece[] } | { steps: readonly (readonly MailPiece[])[] };

/** An introduction in paragraphs and numbered steps; its links lead into the register at `home`. */
export function mailIntroduction(markdown: string, home: string): MailBlock[] {
  const piecesIn = (text: string) => piecesOf(text.trim(), home);
  return markdown
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .flatMap((lines): MailBlock[] => {
      if (lines.every((line) => STEP.test(line)))
        return [{ steps: lines.map((line) => piecesIn(line.replace(STEP, ''))) }];
      if (lines.every((line) => ITEM.test(line)))
        return lines.map((line) => ({ words: ['– ', ...piecesIn(line.replace(ITEM, ''))] }));
      const text = lines.join(' ');
      const words = piecesIn(text.replace(HEADING, ''));
      const isHeading = lines.length === 1 && HEADING.test(text);
      return words.length === 0 ? [] : [{ words: isHeading ? [{ look: 'strong', inside: words }] : words }];
    });
}

/** The same without looks; a link is its words with the address behind it. */
export function plainWords(pieces: readonly MailPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const words = plainWords(piece.inside);
      return 'href' in piece ? `${words} (${piece.href})` : words;
    })
    .join('');
}

const STEP = /^\d{1,3}[.)] +/;
const ITEM = /^[-*+] +/;
const HEADING = /^#{1,6} +/;

const MARKS = new RegExp(
  [
    /!?\[(?<label>[^\]]*)\]\((?<address>[^()\s]*)\)/,
    /(?<double>\*\*|__)(?=\S)(?<strong>.+?)\k<double>(?!\*)/,
    /(?<![\w*])(?<single>[*_])(?=\S)(?<em>[^*_]+?)\k<single>(?![\w*])/,
    /`(?<code>[^`]+)`/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

function piecesOf(text: string, home: string): MailPiece[] {
  const pieces: MailPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    pieces.push(text.slice(from, found.index), ...marked(found.groups ?? {}, home));
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

type Marked = { label?: string; address?: string; strong?: string; em?: string; code?: string };

function marked({ label, address = '', strong, em, code = '' }: Marked, home: string): MailPiece[] {
  if (strong !== undefined) return [{ look: 'strong', inside: piecesOf(strong, home) }];
  if (em !== undefined) return [{ look: 'em', inside: piecesOf(em, home) }];
  if (label === undefined) return [code];
  const href = hrefOf(address, home);
  const inside = piecesOf(label, home);
  return href === null ? inside : [{ href, inside }];
}

/** Null where no mail program should go. */
function hrefOf(address: string, home: string): string | null {
  if (/^\/(?!\/)/.test(address)) return `${home}${address}`;
  return /^(https?:\/\/|mailto:)/i.test(address) ? address : null;
}
