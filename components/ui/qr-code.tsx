import { encode } from 'uqr';

/** Empty modules round it, as a camera needs. */
const BORDER = 4;

type QrCodeProps = {
  text: string;
  label: string;
  /** It says what everybody may know, and is shown often: to draw it takes longer than the rest of its page. */
  isKept?: boolean;
};

export function QrCode({ text, label, isKept = false }: QrCodeProps) {
  const { size, dark } = isKept ? keptDrawing(text) : draw(text);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}

type Drawing = { size: number; dark: string };

function draw(text: string): Drawing {
  const { data, size } = encode(text, { border: BORDER });
  return { size, dark: darkModules(data) };
}

/** By what they say, the oldest first. */
const kept = new Map<string, Drawing>();
const KEPT_MAX = 500;

function keptDrawing(text: string): Drawing {
  const known = kept.get(text);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  const drawn = draw(text);
  kept.set(text, drawn);
  return drawn;
}

function darkModules(rows: boolean[][]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
