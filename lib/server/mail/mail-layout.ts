import 'server-only';
import type { MailBlock, MailPiece } from '@/lib/content/mail-introduction';

/** Every look twice: inline for programs that drop a style sheet, and by class for the dark one. */
const LOOKS = {
  ground: { light: 'background-color:#f5f7f9', dark: 'background-color:#0d151d' },
  head: { light: 'background-color:#0b5563;color:#ffffff', dark: 'background-color:#083f4a;color:#ffffff' },
  sheet: { light: 'background-color:#ffffff;color:#16212e', dark: 'background-color:#16212e;color:#eef2f6' },
  foot: { light: 'background-color:#ffffff;color:#4a5868', dark: 'background-color:#16212e;color:#b6c2cf' },
  press: { light: 'background-color:#0b5563', dark: 'background-color:#9bd3de' },
  label: { light: 'color:#ffffff', dark: 'color:#06262d' },
} as const;
type Look = keyof typeof LOOKS;

const FONT = "font-family:'Atkinson Hyperlegible',Verdana,Arial,sans-serif;";
const TEXT = `${FONT}font-size:18px;line-height:28px;`;
const SMALL = `${FONT}font-size:16px;line-height:24px;`;
const PARAGRAPH = 'margin:0 0 16px;overflow-wrap:anywhere;word-break:break-word';
const WIDTH = 600;

const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
table{border-collapse:collapse;border-spacing:0}
@media (prefers-color-scheme:dark){
${Object.entries(LOOKS)
  .map(([name, { dark }]) => `.${name}{${dark.replaceAll(/(#\w+)/g, '$1 !important')}}`)
  .join('\n')}
}`;

type Layout = {
  subject: string;
  /** Of the register, at the top. */
  name: string;
  greeting: string;
  introduction: readonly MailBlock[];
  /** A list is the numbered steps of one. */
  paragraphs: readonly (string | readonly string[])[];
  button?: { label: string; link: string };
  closing: readonly string[];
  /** Where whoever doesn't want it any more says so. */
  stop?: { label: string; link: string };
};

/**
 * The one layout of every mail. Tables, since the Word in Outlook knows no other columns; nothing from elsewhere, so
 * that no program has to ask before it shows it.
 */
export function mailLayout(mail: Layout): string {
  const { subject, name, greeting, introduction, paragraphs, button, closing, stop } = mail;
  const said = [paragraph(escapeHtml(greeting)), ...introduction.map(introduced), ...paragraphs.map(block)];
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${STYLE}
</style>
</head>
<body class="ground" style="margin:0;padding:0;${LOOKS.ground.light}">
${table(
  'width:100%',
  cell(
    'ground',
    'padding:24px 12px',
    `<!--[if mso]><table role="presentation" align="center" style="width:${WIDTH}px"><tr><td style="padding:0"><![endif]-->
${table(
  `width:100%;max-width:${WIDTH}px;margin:0 auto`,
  cell('head', `padding:20px 24px;${TEXT}font-weight:bold`, escapeHtml(name)),
  cell('sheet', `padding:28px 24px 8px;${TEXT}`, [...said, ...(button ? [pressed(button)] : [])].join('\n')),
  cell(
    'foot',
    `padding:0 24px 16px;${SMALL}`,
    [...closing.map((line) => paragraph(escapeHtml(line))), ...(stop ? [stopped(stop)] : [])].join('\n'),
  ),
)}
<!--[if mso]></td></tr></table><![endif]-->`,
  ),
)}
</body>
</html>
`;
}

function block(said: string | readonly string[]): string {
  return typeof said === 'string' ? paragraph(escapeHtml(said)) : numbered(said.map(escapeHtml));
}

function introduced(said: MailBlock): string {
  return 'steps' in said ? numbered(said.steps.map(inMarkup)) : paragraph(inMarkup(said.words));
}

function inMarkup(pieces: readonly MailPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      const inside = inMarkup(piece.inside);
      if ('look' in piece) return `<${piece.look}>${inside}</${piece.look}>`;
      return inside && `<a href="${escapeHtml(piece.href)}" style="color:inherit">${inside}</a>`;
    })
    .join('');
}

function numbered(steps: readonly string[]): string {
  const items = steps.map((step) => `<li style="margin:0 0 8px">${step}</li>`);
  return `<ol style="margin:0 0 16px;padding:0 0 0 28px">\n${items.join('\n')}\n</ol>`;
}

/** Its cell is painted, as Outlook paints no link; the address stands under it for whoever can't press it. */
function pressed({ label, link }: { label: string; link: string }): string {
  const href = escapeHtml(link);
  const a = `<a href="${href}" class="label" style="display:inline-block;padding:14px 24px;${TEXT}font-weight:bold;text-decoration:none;${LOOKS.label.light}">${escapeHtml(label)}</a>`;
  return `${table('margin:8px 0 20px', cell('press', 'border-radius:6px;text-align:center;mso-padding-alt:14px 24px', a))}
<p style="${PARAGRAPH};${SMALL}">${href}</p>`;
}

function stopped({ label, link }: { label: string; link: string }): string {
  const href = escapeHtml(link);
  return paragraph(`${escapeHtml(label)}:<br><a href="${href}" style="color:inherit">${href}</a>`);
}

function paragraph(inside: string): string {
  return `<p style="${PARAGRAPH}">${inside}</p>`;
}

function table(style: string, ...cells: string[]): string {
  return `<table role="presentation" style="border-collapse:collapse;${style}">
<tbody>
${cells.map((one) => `<tr>${one}</tr>`).join('\n')}
</tbody>
</table>`;
}

function cell(look: Look, style: string, inside: string): string {
  return `<td class="${look}" style="${LOOKS[look].light};${style}">
${inside}
</td>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
