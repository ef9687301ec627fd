import { claimPath } from '@/lib/attendance/claim-places';
import { calendarPath } from '@/lib/catalogue/catalogue-query';
import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import { coursePoints } from '@/lib/courses/course-points';
import type { CatalogueRun } from '@/lib/server/catalogue/data/catalogue-runs';
import { runText } from '@/lib/text/nl/attendance/runs';
import { catalogueText, catalogueCourseText as text } from '@/lib/text/nl/catalogue/catalogue';
import { ChooseRunForm } from '../../_components/choose-run-form';

type CourseRunsProps = {
  courseId: string;
  rows: CatalogueRun[];
  normSets: NormSet[];
  chosen: ReadonlyMap<string, string> | null;
  /** They have begun: nobody joins them any more. */
  areBegun?: boolean;
};

export function CourseRuns({ courseId, rows, normSets, chosen, areBegun = false }: CourseRunsProps) {
  return (
    <ul className="result-list">
      {rows.map((run) => (
        <li key={run.id} className="md:grid-cols-1">
          <When run={run} />
          <Fact term={text.runs.place} words={run.place} />
          {!areBegun && <Fact term={text.runs.joining} words={run.joining} />}
          <Fact term={text.runs.worth} words={worthOf(run, normSets)} />
          {!areBegun && run.meetings.length > 0 && (
            <a href={calendarPath(courseId, run.id)}>
              {text.runs.calendar}
              <span className="sr-only">{text.choose.about(run.firstDay)}</span>
            </a>
          )}
          {areBegun && run.state === 'closed' && (
            <a href={claimPath(run.id)}>
              {text.begun.notOnList}
              <span className="sr-only">{text.choose.about(run.firstDay)}</span>
            </a>
          )}
          {chosen && <Chosen run={run} activityId={chosen.get(run.id)} />}
        </li>
      ))}
    </ul>
  );
}

function When({ run: { isStanding, firstDay, lastDay, meetings } }: { run: CatalogueRun }) {
  if (meetings.length === 0)
    return <strong>{isStanding ? text.runs.standing(firstDay, lastDay) : runText.days(firstDay, lastDay)}</strong>;
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.position}>
          <strong>{runText.meeting(meeting)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Fact({ term, words }: { term: string; words: string }) {
  if (words === '') return null;
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      {term}: {words}
    </p>
  );
}

/** By the rules of its own last day, which may be others than those of today. */
function worthOf({ meetings, lastDay, ...run }: CatalogueRun, normSets: NormSet[]): string {
  const worth = coursePoints(run, normSetOn(normSets, lastDay), Math.max(1, meetings.length));
  return worth ? catalogueText.worth(decimalOf(worth.points), worth.isPerMeeting, worth.category) : '';
}

function Chosen({ run, activityId }: { run: CatalogueRun; activityId: string | undefined }) {
  if (activityId === undefined) return <ChooseRunForm runId={run.id} firstDay={run.firstDay} />;
  return (
    <a href={`/mijn/portfolio/${activityId}`}>
      {text.choose.chosen}
      <span className="sr-only">{text.choose.about(run.firstDay)}</span>
    </a>
  );
}
