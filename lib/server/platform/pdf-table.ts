import 'server-only';
import { inLetters, PDF_BOLD, PDF_INK, PDF_PLAIN, PDF_TEXT, type PdfPaper } from './tagged-pdf';

const RULE = '#c9d2dc';

export type PdfTable = {
  /** One without a width takes what the others leave. */
  columns: { heading: string; width?: number; align?: 'right' }[];
  /** The first cell says what the row is about. */
  rows: string[][];
  /** Its last row is the sum of those above it. */
  isTotalled?: boolean;
};

/** With a head for each column and each row, for whoever has it read aloud. */
export function writePdfTable({ document, root }: PdfPaper, { columns, rows, isTotalled = false }: PdfTable) {
  const written = (text: string) => inLetters(document, text);
  const bold = { src: PDF_BOLD, size: PDF_TEXT };
  const plain = { src: PDF_PLAIN, size: PDF_TEXT };
  const aligned = (at: number) => columns[at]?.align && { align: { x: 'right', y: 'top' } as const };
  document.table({
    structParent: root,
    columnStyles: columns.map(({ width }) => width ?? '*'),
    defaultStyle: {
      border: [0, 0, 0.75, 0],
      borderColor: RULE,
      textColor: PDF_INK,
      padding: [6, 0, 6, 0],
      font: plain,
    },
    data: [
      columns.map(({ heading }, at) => ({
        ...{ text: written(heading), type: 'TH' as const, scope: 'Column' as const, font: bold },
        ...aligned(at),
      })),
      ...rows.map((cells, row) =>
        cells.map((cell, at) => ({
          ...{ text: written(cell), font: isTotalled && row === rows.length - 1 ? bold : plain },
          ...(at === 0 && { type: 'TH' as const, scope: 'Row' as const }),
          ...aligned(at),
        })),
      ),
    ],
  });
}
