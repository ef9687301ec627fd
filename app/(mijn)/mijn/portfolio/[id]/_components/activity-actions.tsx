import { claimPath, OWN_CLAIMS } from '@/lib/attendance/claim-places';
import { NO_SEARCH, runSearchHref } from '@/lib/attendance/run-search';
import { mayBeDisputed } from '@/lib/portfolio/activity-class';
import { type ActivityEvent, mayChangeContents } from '@/lib/portfolio/activity-states';
import { type ActivityVersion, mayDo, versionFacts } from '@/lib/portfolio/versions';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { Activity } from '@/lib/server/portfolio/data/activities';
import { type CalendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { activityText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityActForm, ActivityCopyForm } from '../../_components/activity-act-form';

type ActivityActionsProps = {
  activity: Activity;
  versions: ActivityVersion[];
  claim: Pick<Claim, 'runId'> | null;
  /** For a copy, should there be one. */
  copyId: string;
  today: CalendarDate;
};

/** What its owner can do with it now, besides handing it in. */
export function ActivityActions({ activity, versions, claim, copyId, today }: ActivityActionsProps) {
  const { id, version, state, isMendable, source, isSuperseded, title, lastDay, runId } = activity;
  const may = (event: ActivityEvent) => mayDo(event, activity, versions, { isMendable: isMendable === true });
  const here = `/mijn/portfolio/${id}`;
  return (
    <section className="flow" aria-labelledby="acties">
      <h2 id="acties">{text.actionsHeading}</h2>
      {may('mend') && (
        <>
          <p>{text.mendHint}</p>
          <ActivityActForm act="mend" {...{ id, version }} label={text.mend} />
        </>
      )}
      {may('change') && source !== 'taken_over' && (
        <>
          <p>{text.changeHint}</p>
          <ActivityActForm act="change" {...{ id, version }} label={text.change} variant="secondary" />
        </>
      )}
      <ul className="link-list">
        {mayChangeContents(state, versionFacts(versions, id)).ok && (
          <li>
            <a href={`${here}/wijzigen`}>{text.edit}</a>
          </li>
        )}
        {mayBeDisputed(activity) && !isSuperseded && (
          <li>
            <a href={`${here}/klopt-niet`}>{text.dispute}</a>
          </li>
        )}
        {may('withdraw') && (
          <li>
            <a href={`${here}/intrekken`}>{text.withdraw}</a>
          </li>
        )}
        {state === 'draft' && claim && (
          <li>
            <a href={claimPath(claim.runId)}>{text.claim}</a>
          </li>
        )}
        {state === 'draft' && !claim && lastDay !== null && lastDay <= today && (
          <li>
            <a href={runId ? claimPath(runId) : searchOf(title, lastDay)}>{text.notOnList}</a>
          </li>
        )}
        {state === 'draft' && (
          <li>
            <a href={`${here}/verwijderen`}>{text.remove}</a>
          </li>
        )}
      </ul>
      <p>{text.copyHint}</p>
      <ActivityCopyForm id={id} copyId={copyId} />
    </section>
  );
}

/** Its run among those that ran that day. */
function searchOf(title: string, lastDay: CalendarDate): string {
  return runSearchHref(OWN_CLAIMS, { ...NO_SEARCH, text: title, typedDay: dateAsTyped(lastDay) });
}
