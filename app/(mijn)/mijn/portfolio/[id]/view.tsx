import { ActivityBadge } from '@/components/portfolio/activity-badge';
import { ActivityFacts } from '@/components/portfolio/activity-facts';
import { PointsLine } from '@/components/portfolio/points-line';
import { RulesErrata } from '@/components/portfolio/rules-errata';
import { Alert } from '@/components/ui/alert';
import { Tag } from '@/components/ui/tag';
import { isUndecided } from '@/lib/attendance/claim-states';
import { holdingReason } from '@/lib/portfolio/activity-states';
import type { PointsLine as Line } from '@/lib/portfolio/points-lines';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { versionFacts } from '@/lib/portfolio/versions';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { activityStateMeanings } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioText, activityText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import type { LoadedActivity, LoadedEvidence } from '../load-activity';
import { ActivityActions } from './_components/activity-actions';
import { ActivityHistory, type ActivityHistoryProps } from './_components/activity-history';
import { AskedNotice, RemarkNotices, VersionNotice } from './_components/activity-notices';
import { EvidenceSection } from './_components/evidence-section';
import { SubmitSection } from './_components/submit-section';

type ActivityViewProps = Omit<LoadedActivity, 'registration' | 'title'> &
  Pick<ActivityHistoryProps, 'decisions' | 'questions'> & {
    /** All that counts in the same portfolio. */
    others: ListedActivity[];
    /** Of an accredited course, when it is of one. */
    run: { title: string; provider: { name: string } } | null;
    /** What its owner says of that run, when they weren’t on its list. */
    claim: Pick<Claim, 'runId' | 'state'> | null;
    line: Line | undefined;
    evidence: LoadedEvidence;
    copyId: string;
    /** What was just done, as the address says it. */
    after: string | undefined;
  };

export function ActivityView(props: ActivityViewProps) {
  const { id, today, activity, versions, normSets, mayKeep, decisions, questions } = props;
  const { state, typeCode, lastDay, isAccredited, source } = activity;
  const isHeld = holdingReason(versionFacts(versions, id)) !== null;
  const isOpen = (one: (typeof questions)[number]) => one.answeredAt === null && one.closedAt === null;
  return (
    <>
      <ResultBanner after={props.after} />
      <p>
        <ActivityBadge state={state} /> {isAccredited && <Tag>{text.accredited}</Tag>}{' '}
        {source === 'taken_over' && <Tag>{text.takenOver}</Tag>}
        {source === 'attendance' && <Tag>{text.credited}</Tag>}
      </p>
      <p>{meaningOf(props)}</p>
      {props.run && source !== 'attendance' && <p>{text.ofRun(props.run.title, props.run.provider.name)}</p>}
      <PointsLine activity={activity} line={props.line} />
      <RulesErrata errata={props.errata} />
      {!mayKeep && <Alert variant="info">{portfolioText.hasLeft}</Alert>}
      <VersionNotice activity={activity} versions={versions} />
      {mayKeep && !isHeld && <AskedNotice question={questions.find((one) => one.activityId === id && isOpen(one))} />}
      <RemarkNotices {...{ activity, others: props.others, normSets, today }} />
      <section className="flow" aria-labelledby="ingevuld">
        <h2 id="ingevuld">{source === 'attendance' ? text.creditedHeading : text.factsHeading}</h2>
        <ActivityFacts activity={activity} type={typeOn(typePeriods(normSets), typeCode, lastDay)} />
      </section>
      <EvidenceSection id={id} place="activity" {...props.evidence} />
      {mayKeep && state === 'draft' && !isHeld && <SubmitSection {...{ activity, normSets, today }} />}
      {mayKeep && <ActivityActions {...{ activity, versions, today }} claim={props.claim} copyId={props.copyId} />}
      <ActivityHistory activityId={id} decisions={decisions} questions={questions} />
      <p>
        <a href="/mijn/portfolio">{text.back}</a>
      </p>
    </>
  );
}

/** What somebody else wrote says who, and since when it is there. */
function meaningOf({ activity, run, claim, today }: Pick<ActivityViewProps, 'activity' | 'run' | 'claim' | 'today'>) {
  const { state, source, reference, creditedAt, lastDay } = activity;
  if (state === 'approved' && source === 'taken_over') return text.takenOverMeaning(reference);
  if (state === 'approved' && creditedAt && run)
    return text.creditedMeaning(run.provider.name, run.title, formatDateTime(creditedAt));
  if (state === 'draft' && claim && isUndecided(claim.state)) return text.claimedMeaning;
  if (state === 'draft' && lastDay !== null && lastDay > today) return text.plannedMeaning;
  return activityStateMeanings[state];
}

const outcomes: Record<string, string> = text.after;

function ResultBanner({ after = '' }: { after?: string }) {
  if (after === 'bestand-geweigerd') return <Alert variant="warning">{text.submit.fileRefused}</Alert>;
  return Object.hasOwn(outcomes, after) && <Alert variant="success">{outcomes[after]}</Alert>;
}
