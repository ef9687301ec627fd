import { encode } from 'uqr';

/** Empty modules round it, as a camera needs. */
const BORDER = 4;

export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, dark } = drawingOf(text);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}

type Drawing = { size: number; dark: string };

/** By what they say, the oldest first: to draw one takes longer than the rest of a page. */
const kept = new Map<string, Drawing>();
const KEPT_MAX = 500;

function drawingOf(text: string): Drawing {
  const known = kept.get(text);
  if (known) return known;
  const { data, size } = encode(text, { border: BORDER });
  const drawn = { size, dark: darkModules(data) };
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  kept.set(text, drawn);
  return drawn;
}

function darkModules(rows: boolean[][]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
