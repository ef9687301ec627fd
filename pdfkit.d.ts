/** What we use of pdfkit: the types that are published know neither PDF/UA nor the scope of a table's heading. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  type StructureElement = { add(child: StructureElement): StructureElement; end(): StructureElement };
  type Font = { src: string; size: number };
  type CellStyle = {
    border?: [number, number, number, number];
    borderColor?: string;
    textColor?: string;
    padding?: [number, number, number, number];
    align?: { x: 'left' | 'right'; y: 'top' };
    font?: Font;
  };
  type Cell = CellStyle & { text: string; type?: 'TH' | 'TD'; scope?: 'Row' | 'Column' };

  export default class PDFDocument extends Readable {
    constructor(options: {
      size: 'A4';
      margin: number;
      pdfVersion: '1.7';
      tagged: true;
      subset: 'PDF/UA';
      lang: string;
      displayTitle: true;
      font: string;
      info: { Title: string; Author?: string; CreationDate: Date; ModDate: Date };
    });
    /** The font that is set, as its own package knows it. */
    readonly _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
    font(source: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    text(text: string, x: number, y: undefined, options: { lineGap: number }): this;
    moveDown(lines: number): this;
    struct(tag: string, content?: () => void): StructureElement;
    addStructure(element: StructureElement): this;
    table(options: {
      structParent: StructureElement;
      columnStyles: ('*' | number)[];
      defaultStyle: CellStyle;
      data: Cell[][];
    }): this;
    end(): void;
  }
}
