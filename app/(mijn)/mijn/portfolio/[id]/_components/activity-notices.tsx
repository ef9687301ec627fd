import { Alert } from '@/components/ui/alert';
import type { NormSet } from '@/lib/content/normset';
import { type ActivityRemark, activityRemarks } from '@/lib/portfolio/activity-remarks';
import { isOpenActivity } from '@/lib/portfolio/activity-states';
import { probableDuplicates } from '@/lib/portfolio/duplicates';
import { type ActivityVersion, versionFacts } from '@/lib/portfolio/versions';
import type { Activity, ListedActivity } from '@/lib/server/portfolio/data/activities';
import type { ActivityQuestion } from '@/lib/server/portfolio/data/activity-questions';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { activityRemarkText } from '@/lib/text/nl/portfolio/portfolio';
import { activityText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDate, formatShortDate } from '@/lib/text/nl/shared/format';

/** Where it stands among its own versions. */
export function VersionNotice({ activity, versions }: { activity: Activity; versions: ActivityVersion[] }) {
  const { id, isFrozen, isSuperseded, state } = activity;
  const newest = versions.at(-1);
  const changed = versions
    .slice(
      0,
      versions.findIndex((one) => one.id === id),
    )
    .findLast(counts);
  if (isFrozen) return <Alert variant="info">{text.frozen}</Alert>;
  if (isSuperseded && newest) return <Pointer words={text.superseded} to={newest.id} />;
  if (changed?.isFrozen && isOpenActivity(state)) return <Pointer words={text.changeOfFrozen} to={changed.id} />;
  if (changed && isOpenActivity(state)) return <Pointer words={text.isChange} to={changed.id} />;
  if (state === 'approved' && versionFacts(versions, id).hasOpenVersion && newest)
    return <Pointer words={text.changeOpen} to={newest.id} />;
  return null;
}

function counts({ state, isSuperseded }: ActivityVersion): boolean {
  return state === 'approved' && !isSuperseded;
}

function Pointer({ words, to }: { words: { text: string; link: string }; to: string }) {
  return (
    <Alert variant="info">
      <p>{words.text}</p>
      <p>
        <a href={`/mijn/portfolio/${to}`}>{words.link}</a>
      </p>
    </Alert>
  );
}

/** What waits for its owner's answer. */
export function AskedNotice({ question }: { question: ActivityQuestion | undefined }) {
  if (!question) return null;
  return (
    <Alert variant="warning" heading={text.asked.heading}>
      <p>{text.asked.dueOn(formatDate(question.dueOn))}</p>
      <p>
        <a href={`/mijn/portfolio/${question.activityId}/antwoord`}>{text.asked.link}</a>
      </p>
    </Alert>
  );
}

type RemarkNoticesProps = {
  activity: Activity;
  /** All that counts in the same portfolio. */
  others: ListedActivity[];
  normSets: NormSet[];
  today: CalendarDate;
};

/** What is good to know of one that isn't decided: none of it blocks anything. */
export function RemarkNotices({ activity, others, normSets, today }: RemarkNoticesProps) {
  if (activity.isSuperseded || !isOpenActivity(activity.state)) return null;
  // Of a draft, the part about handing in says when that can be; the part where evidence is added, that it must be.
  const isTold = ({ code }: ActivityRemark) =>
    code === 'evidence_needed' || (code === 'planned' && activity.state === 'draft');
  const remarks = activityRemarks(activity, normSets, today).filter((remark) => !isTold(remark));
  const duplicates = probableDuplicates(activity, others);
  return (
    <>
      {remarks.length > 0 && (
        <Alert variant="info" heading={text.remarksHeading}>
          {remarks.map((remark) => (
            <p key={remark.code}>{activityRemarkText(remark)}</p>
          ))}
        </Alert>
      )}
      {duplicates.length > 0 && (
        <Alert variant="warning" heading={text.duplicate.heading}>
          <p>{text.duplicate.text}</p>
          <ul className="bulleted">
            {duplicates.map(({ id, title, lastDay }) => (
              <li key={id}>
                <a href={`/mijn/portfolio/${id}`}>{title || text.untitled}</a> {lastDay && formatShortDate(lastDay)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
