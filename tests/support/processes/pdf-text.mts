// What a program that reads a PDF aloud finds in it, as JSON; the file comes by standard input.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Tagged = { role?: string; children?: Tagged[] } | null;

const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
const { info, metadata } = await pdf.getMetadata();
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  pages.push({ text, structure: rolesOf((await page.getStructTree()) as Tagged) });
}
console.log(JSON.stringify({ info, isUa: /pdfuaid:part>1</.test(metadata?.getRaw() ?? ''), pages }));

type Roles = string | null | Roles[];

function rolesOf(node: Tagged): Roles {
  if (!node?.role) return null;
  const children = (node.children ?? []).map(rolesOf).filter((child) => child !== null);
  return children.length === 0 ? node.role : [node.role, ...children];
}
