import { DescriptionList } from '@/components/ui/description-list';
import { isHeld } from '@/lib/attendance/run-states';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { runEndingNames, runStateNames, runText as text } from '@/lib/text/nl/attendance/runs';

/** Of a run, for its provider and for a manager. */
export function RunFacts({ run, today }: { run: Run; today: CalendarDate }) {
  const { facts, none } = text;
  const state = run.ending ? runEndingNames[run.ending] : runStateNames[isHeld(run, today) ? 'held' : run.state];
  return (
    <DescriptionList
      rows={[
        { term: facts.when, description: <When run={run} /> },
        { term: facts.place, description: run.place || none },
        { term: facts.joining, description: run.joining || none },
        { term: facts.trainers, description: run.trainers.map(({ name }) => name).join(', ') || none },
        { term: facts.state, description: state },
      ]}
    />
  );
}

export function When({ run }: { run: Run }) {
  if (run.meetings.length === 0) return text.days(run.firstDay, run.lastDay);
  return (
    <ul>
      {run.meetings.map((meeting) => (
        <li key={meeting.position}>{text.meeting(meeting)}</li>
      ))}
    </ul>
  );
}
