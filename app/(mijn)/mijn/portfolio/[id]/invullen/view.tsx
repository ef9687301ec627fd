import { Alert } from '@/components/ui/alert';
import type { NormSet } from '@/lib/content/normset';
import type { OutlookFacts } from '@/lib/portfolio/activity-outlook';
import { fillInNextHref } from '@/lib/portfolio/filling-in';
import { readDecisionReason } from '@/lib/review/decision';
import type { ActivityDecision } from '@/lib/server/review/data/reviews';
import type { TypedValues } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { activityText, fillInText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { activityRejectionTexts } from '@/lib/text/nl/review/review';
import { FillInForm } from '../../_components/activity-form';
import type { LoadedEvidence } from '../../load-activity';
import { EvidenceSection } from '../_components/evidence-section';

type FillInViewProps = {
  id: string;
  version: number;
  values: TypedValues;
  /** Type and date are those of the one before, until its owner says otherwise. */
  isOffered: boolean;
  normSets: NormSet[];
  today: CalendarDate;
  outlook: OutlookFacts;
  isAccredited: boolean;
  evidence: LoadedEvidence;
  /** Null for what is filled in by itself. */
  place: { number: number; of: number } | null;
  /** The title of what was just saved. */
  saved: string | null;
  /** Why the version before was rejected, of one that is mended. */
  decision: ActivityDecision | null;
};

export function FillInView(props: FillInViewProps) {
  const { id, place, evidence, saved, decision, isOffered, values, ...form } = props;
  const isLast = place === null || place.number === place.of;
  const aside = place
    ? { href: fillInNextHref(id, { isSaved: false }), label: isLast ? text.toHandingIn : text.skip }
    : { href: `/mijn/portfolio/${id}`, label: activityText.backToActivity };
  return (
    <>
      {saved !== null && <Alert variant="success">{text.saved(saved || activityText.untitled)}</Alert>}
      {decision && (
        <Alert variant="warning" heading={text.rejected}>
          <RejectionWords {...decision} />
        </Alert>
      )}
      <div className="fill-in">
        <EvidenceSection id={id} place="fill_in" {...evidence} />
        <section className="flow" aria-labelledby="gegevens">
          <h2 id="gegevens">{text.heading}</h2>
          {isOffered && <p className="form-hint">{text.offered}</p>}
          <FillInForm
            key={id}
            {...form}
            id={id}
            activity={values}
            evidenceCount={evidence.evidence.length}
            isEvidenceTold={evidence.isAsked}
            submit={isLast ? text.save : text.saveAndNext}
            back={aside}
          />
        </section>
      </div>
    </>
  );
}

function RejectionWords({ reason, explanation }: ActivityDecision) {
  const code = readDecisionReason(reason);
  const why = code && code !== 'approved_with_sample' ? activityRejectionTexts[code] : null;
  return (
    <>
      {why && (
        <p>
          <strong>{why.label}.</strong> {why.meaning}
        </p>
      )}
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
      {why && <p>{why.whatToDo}</p>}
    </>
  );
}
