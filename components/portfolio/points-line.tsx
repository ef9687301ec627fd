import type { PointsLine as Line } from '@/lib/portfolio/points-lines';
import { classTexts, pointsReasonTexts, pointsLineText as text } from '@/lib/text/nl/points';

/** What one activity counts for, how certain that is, and why; without a line it isn't complete yet. */
export function PointsLine({ line }: { line: Line | undefined }) {
  if (!line) return <span>{text.incomplete}</span>;
  return (
    <div className="points-line">
      <span className="points-line-amount">{text.counted(line.counted, line.claimed)}</span>{' '}
      <span className={`points-line-class points-line-${line.class}`}>{classTexts[line.class]}</span>
      {line.reasons.length > 0 && (
        <ul className="points-line-reasons">
          {line.reasons.map((reason) => (
            <li key={reason}>{pointsReasonTexts[reason]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
