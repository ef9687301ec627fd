import { LinkList } from '@/components/ui/link-list';
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
  const isDraft = state === 'draft';
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
      <LinkList
        items={[
          mayChangeContents(state, versionFacts(versions, id)).ok && { href: `${here}/wijzigen`, label: text.edit },
          mayBeDisputed(activity) && !isSuperseded && { href: `${here}/klopt-niet`, label: text.dispute },
          may('withdraw') && { href: `${here}/intrekken`, label: text.withdraw },
          isDraft && claim !== null && { href: claimPath(claim.runId), label: text.claim },
          isDraft &&
            claim === null &&
            lastDay !== null &&
            lastDay <= today && { href: runId ? claimPath(runId) : searchOf(title, lastDay), label: text.notOnList },
          isDraft && { href: `${here}/verwijderen`, label: text.remove },
        ]}
      />
      <p>{text.copyHint}</p>
      <ActivityCopyForm id={id} copyId={copyId} />
    </section>
  );
}

/** Its run among those that ran that day. */
function searchOf(title: string, lastDay: CalendarDate): string {
  return runSearchHref(OWN_CLAIMS, { ...NO_SEARCH, text: title, typedDay: dateAsTyped(lastDay) });
}
