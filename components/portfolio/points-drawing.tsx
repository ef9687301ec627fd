import { Details } from '@/components/ui/details';
import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import { pointsClasses } from '@/lib/portfolio/activity-class';
import { evenPace } from '@/lib/portfolio/even-pace';
import { drawnRequirements } from '@/lib/portfolio/points-drawing';
import type { PointsProgress, Progress } from '@/lib/portfolio/points-progress';
import type { Cycle } from '@/lib/portfolio/required-points';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import {
  classMeanings,
  classTexts,
  onApprovalSentence,
  pointsDrawingText,
  pointsSentence,
  requirementName,
  pointsProgressText as text,
} from '@/lib/text/nl/portfolio/points';
import { PointsBar } from './points-bar';

type PointsDrawingProps = {
  standing: PointsProgress;
  cycle: Cycle;
  today: CalendarDate;
  /** Whose points they are in the sentence: the reader's own, or of somebody whom a manager reads about. */
  reader?: 'owner' | 'manager';
  /** Tells two drawings on one page apart. */
  id?: string;
};

/** Where somebody stands in one cycle, drawn by the server; the same figures stand beside it in words and as a table. */
export function PointsDrawing({ standing, cycle, today, reader = 'owner', id = 'punten' }: PointsDrawingProps) {
  const drawn = drawnRequirements(standing);
  return (
    <div className="points-drawing">
      <p className="points-sentence">{pointsSentence(standing, reader)}</p>
      {drawn.map((one) => (
        <Requirement
          key={one.what}
          progress={one}
          pace={evenPace(one.required, cycle, today)}
          id={`${id}-${one.what}`.replace(/[^a-z0-9]/gi, '-')}
          onApproval={one.what === 'accredited' ? onApprovalSentence(standing, reader) : null}
        />
      ))}
      <Details summary={pointsDrawingText.asTable}>
        <div className="points-tables">
          {drawn.map((one) => (
            <RequirementTable key={one.what} progress={one} pace={evenPace(one.required, cycle, today)} />
          ))}
        </div>
        <dl className="points-legend">
          {pointsClasses.map((one) => (
            <div key={one}>
              <dt>{classTexts[one]}</dt>
              <dd>{classMeanings[one]}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}

type RequirementProps = { progress: Progress; pace: Hundredths | null };

function Requirement({ progress, pace, id, onApproval }: RequirementProps & { id: string; onApproval: string | null }) {
  const { what, required, counted } = progress;
  const held = pointsClasses.filter((one) => one === 'certain' || counted[one] > NOTHING);
  return (
    <div className="points-requirement">
      <p>
        <strong>{requirementName(what)}</strong>: {text.bar(counted.certain, required)}
        {pace !== null && <span className="sr-only"> {pointsDrawingText.paceSentence(pace)}</span>}
      </p>
      <PointsBar progress={progress} pace={pace} id={id} />
      <ul className="points-key">
        {held.map((one) => (
          <li key={one} className={`points-key-${one}`}>
            {pointsDrawingText.part(counted[one], one)}
          </li>
        ))}
      </ul>
      {onApproval && <p className="points-forecast">{onApproval}</p>}
    </div>
  );
}

function RequirementTable({ progress: { what, required, missing, counted }, pace }: RequirementProps) {
  const rows = [
    { heading: text.columns.required, amount: required },
    { heading: text.columns.missing, amount: missing },
    ...pointsClasses.map((one) => ({ heading: text.columns[one], amount: counted[one] })),
    ...(pace === null ? [] : [{ heading: pointsDrawingText.pace, amount: pace }]),
  ];
  return (
    <table className="points-table">
      <caption>{requirementName(what)}</caption>
      <tbody>
        {rows.map(({ heading, amount }) => (
          <tr key={heading}>
            <th scope="row">{heading}</th>
            <td>{text.amount(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
