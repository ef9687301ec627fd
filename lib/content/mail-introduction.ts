/** Words as a mail says them: as they are, in another look, or as a link. */
export type MailPiece =
  | string
  | { look: 'strong' | 'em'; inside: readonly MailPiece[] }
  | { href: string; inside: readonly MailPiece[] };

export type MailBlock = { words: readonly MailPiece[] } | { steps: (readonly MailPiece[])[] };

/** An introduction in paragraphs and numbered steps; its links lead into the register at `home`. */
export function mailIntroduction(markdown: string, home: string): MailBlock[] {
  const blocks: MailBlock[] = [];
  for (const { kind, text } of partsOf(markdown)) {
    const words = piecesOf(text, home);
    const last = blocks.at(-1);
    if (words.length === 0) continue;
    if (kind === 'step' && last && 'steps' in last) last.steps.push(words);
    else if (kind === 'step') blocks.push({ steps: [words] });
    else if (kind === 'item') blocks.push({ words: ['– ', ...words] });
    else blocks.push({ words: kind === 'heading' ? [{ look: 'strong', inside: words }] : words });
  }
  return blocks;
}

type Part = { kind: 'text' | 'step' | 'item' | 'heading'; text: string };

/** A step, an item and a heading begin a part, and so does an empty line; another line goes on with what is above it. */
function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  let isApart = true;
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    const last: Part | undefined = parts.at(-1);
    // A number at the start of a line of a sentence is no step.
    const isStep: boolean = STEP.test(line) && (isApart || last?.kind === 'step' || /^1[.)]/.test(line));
    const kind: Part['kind'] = isStep ? 'step' : ITEM.test(line) ? 'item' : HEADING.test(line) ? 'heading' : 'text';
    const text = kind === 'text' ? line : line.replace(BEGINNINGS[kind], '');
    if (text !== '') {
      if (kind === 'text' && last && !isApart) last.text += ` ${text}`;
      else parts.push({ kind, text });
    }
    isApart = line === '' || kind === 'heading';
  }
  return parts;
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
const BEGINNINGS = { step: STEP, item: ITEM, heading: HEADING };

const MARKS = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /!?\[(?<label>(?:\\.|[^\]\\])*)\]\((?<address>[^()\s]*)\)/,
    /(?<double>\*\*|__)(?=\S)(?<strong>.+?)\k<double>(?!\*)/,
    /(?<![\w*])(?<single>[*_])(?=\S)(?<em>(?:\\.|[^*_\\])+?)\k<single>(?![\w*])/,
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

type Marked = { escaped?: string; label?: string; address?: string; strong?: string; em?: string; code?: string };

function marked({ escaped, label, address = '', strong, em, code = '' }: Marked, home: string): MailPiece[] {
  if (escaped !== undefined) return [escaped];
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
