import 'server-only';
import { storage } from '@/lib/server/portfolio/evidence/storage';

/** A stored file that shows what a proof looks like; many rows of the demo point at one. */
export type Proof = { key: string; size: number; checksum: string; name: string };

const FILES = 8;

/** Stored before the rows that name them: what a start that ends here leaves is cleared with what nobody names. */
export async function storeProofs(title: string): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (let nth = 1; nth <= FILES; nth++) {
    const file = await storage().put(page(title, nth));
    await file.commit();
    proofs.push({ key: file.key, size: file.size, checksum: file.checksum, name: `bewijs-${nth}.pdf` });
  }
  return proofs;
}

/** One page of plain text, as small as a PDF can be; its words are of letters that every reader has. */
async function* page(title: string, nth: number): AsyncGenerator<Uint8Array> {
  const shown = `BT /F1 24 Tf 72 740 Td (${title}) Tj 0 -36 Td /F1 14 Tf (Nr. ${nth}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  yield Buffer.from(file + table + end, 'latin1');
}
