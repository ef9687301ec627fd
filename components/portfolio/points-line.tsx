import type { Hundredths } from '@/lib/content/amounts';
import type { PointsLine as Line } from '@/lib/portfolio/points-lines';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { classTexts, pointsReasonTexts, pointsLineText as text } from '@/lib/text/nl/portfolio/points';

type PointsLineProps = {
  activity: { typeCode: string; lastDay: CalendarDate | null; units: Hundredths | null };
  /** Undefined for an incomplete activity, and for a version that another still counts instead of. */
  line: Line | undefined;
};

export function PointsLine({ activity, line }: PointsLineProps) {
  const { typeCode, lastDay, units } = activity;
  const isComplete = typeCode !== '' && lastDay !== null && units !== null;
  if (!line) return <span>{isComplete ? text.otherVersion : text.incomplete}</span>;
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
