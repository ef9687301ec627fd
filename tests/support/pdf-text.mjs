// Says what a program that reads a PDF aloud finds in it: node pdf-text.mjs < FILE.pdf
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const parts = [];
for await (const part of process.stdin) parts.push(part);
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(parts)), verbosity: 0 }).promise;
const { info, metadata } = await pdf.getMetadata();
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
  pages.push({ text, structure: rolesOf(await page.getStructTree()) });
}
console.log(JSON.stringify({ info, isUa: /pdfuaid:part>1</.test(metadata?.getRaw() ?? ''), pages }));

/** @param {{ role?: string, children?: object[] } | null} node */
function rolesOf(node) {
  if (!node?.role) return null;
  const children = (node.children ?? []).map(rolesOf).filter((child) => child !== null);
  return children.length === 0 ? node.role : [node.role, ...children];
}
