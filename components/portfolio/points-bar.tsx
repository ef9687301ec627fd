import type { Hundredths } from '@/lib/content/amounts';
import { pointsBar } from '@/lib/portfolio/points-drawing';
import type { Progress } from '@/lib/portfolio/points-progress';
import { pointsDrawingText, pointsProgressText as text } from '@/lib/text/nl/portfolio/points';

type PointsBarProps = { progress: Progress; pace: Hundredths | null; id: string };

const TOP = 1.5;
const BAR = 1.75;
const BOTTOM = TOP + BAR;

/** What a figure of so many signs needs, as a share of the narrowest bar that a screen has. */
const fits = (figure: string, width: number) => figure.length * 3.4 + 3 <= width;

type Span = { from: number; width: number };

/** Beside the marks that stand in it, where there is room enough; else over them. */
function roomFor(figure: string, part: Span, marks: (number | null)[]): Span {
  const beside = marks.reduce(besideMark, part);
  return fits(figure, beside.width) ? beside : part;
}

/** The larger side of a mark. */
function besideMark({ from, width }: Span, mark: number | null): Span {
  const end = from + width;
  if (mark === null || mark <= from || mark >= end) return { from, width };
  return mark - from >= end - mark ? { from, width: mark - from } : { from: mark, width: end - mark };
}

/** Its figures stand beside it in words, so it is hidden from screen readers. Sizes are rem: they grow with the text. */
export function PointsBar({ progress, pace, id }: PointsBarProps) {
  const bar = pointsBar(progress, pace);
  const hatch = `arcering-${id}`;
  return (
    <svg
      className="points-bar"
      width="100%"
      height={`${bar.pace === null ? BOTTOM + 0.5 : BOTTOM + 1.5}rem`}
      aria-hidden="true"
    >
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="points-bar-surface" width="8" height="8" />
          <rect className="points-bar-line" width="3" height="8" />
        </pattern>
      </defs>
      <rect className="points-bar-ground" y={`${TOP}rem`} width="100%" height={`${BAR}rem`} />
      {bar.parts.map(({ class: of, from, width }) => (
        <rect
          key={of}
          className={`points-bar-part points-bar-${of}`}
          x={`${from}%`}
          y={`${TOP}rem`}
          width={`${width}%`}
          height={`${BAR}rem`}
          {...(of === 'likely' && { fill: `url(#${hatch})` })}
        />
      ))}
      {bar.pace !== null && pace !== null && (
        <>
          <Mark kind="pace" at={bar.pace} from={TOP - 0.125} to={BOTTOM + 0.375} />
          <Label at={bar.pace} y={BOTTOM + 1.25}>
            {pointsDrawingText.paceMark(pace)}
          </Label>
        </>
      )}
      <Mark kind="required" at={bar.required} from={TOP - 0.25} to={BOTTOM + 0.25} />
      <Label at={bar.required} y={TOP - 0.5} isStrong>
        {pointsDrawingText.requiredMark(progress.required)}
      </Label>
      {bar.parts
        .map((part) => ({ ...part, ...roomFor(text.amount(part.points), part, [bar.pace, bar.required]) }))
        .filter(({ points, width }) => fits(text.amount(points), width))
        .map(({ class: of, points, from, width }) => (
          <text
            key={of}
            className={`points-bar-figure points-bar-figure-${of}`}
            x={`${from + width / 2}%`}
            y={`${TOP + 1.2}rem`}
            textAnchor="middle"
          >
            {text.amount(points)}
          </text>
        ))}
    </svg>
  );
}

const markWidth = { required: 4, pace: 2 };

function Mark({ kind, at, from, to }: { kind: keyof typeof markWidth; at: number; from: number; to: number }) {
  return (
    <rect
      className={`points-bar-mark points-bar-mark-${kind}`}
      x={`${at}%`}
      y={`${from}rem`}
      width={markWidth[kind]}
      height={`${to - from}rem`}
      transform={`translate(${-markWidth[kind] / 2} 0)`}
    />
  );
}

function Label({ at, y, isStrong, children }: { at: number; y: number; isStrong?: boolean; children: string }) {
  const anchor = at > 75 ? 'end' : at < 25 ? 'start' : 'middle';
  return (
    <text
      className={isStrong ? 'points-bar-label points-bar-label-strong' : 'points-bar-label'}
      x={`${at}%`}
      y={`${y}rem`}
      textAnchor={anchor}
    >
      {children}
    </text>
  );
}
