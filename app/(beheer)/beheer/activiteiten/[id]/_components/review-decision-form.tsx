import { OneForm } from '@/app/(beheer)/_components/one-form';
import { Alert } from '@/components/ui/alert';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { ActivityDecision } from '@/lib/server/review/data/reviews';
import type { ReviewFile } from '@/lib/server/review/open-review';
import { decisionReasonLabel, reviewedText } from '@/lib/text/nl/review/review';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { ApproveActivityForm, AskActivityForm, ClaimActivityForm, RejectActivityForm } from './review-forms';

type ReviewDecisionProps = { file: ReviewFile; from: AskedFrom };

const { decision: text, handling } = reviewText;

export function ReviewDecisionForm(props: ReviewDecisionProps) {
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{text.heading}</h2>
      <Content {...props} />
    </section>
  );
}

function Content({ file, from }: ReviewDecisionProps) {
  const { activity, isOwn, refusal } = file;
  const { id: activityId, state, decision } = activity;
  const isDecided = state === 'approved' || state === 'rejected';
  if (isDecided && decision) return <Taken review={decision} />;
  if (state === 'withdrawn') return <Alert variant="info">{text.withdrawn}</Alert>;
  if (activity.isSuperseded) return <Alert variant="info">{reviewText.superseded}</Alert>;
  if (isOwn) return <Alert variant="warning">{text.ownActivity}</Alert>;
  if (activity.reviewFrom === null) return <Alert variant="info">{text.notForReview}</Alert>;
  if (refusal?.code === 'with_somebody_else')
    return (
      <>
        <Alert variant="warning">{text.withSomebodyElse(refusal.who)}</Alert>
        <ClaimActivityForm
          activityId={activityId}
          from={from}
          holder={activity.assignedToId ?? ''}
          submit={handling.takeOver}
        />
      </>
    );
  if (state === 'information_requested') return <Alert variant="info">{text.waits}</Alert>;
  return <Deciding file={file} from={from} />;
}

function Deciding({ file, from }: ReviewDecisionProps) {
  const { activity, isChange, rule } = file;
  const mayAccredit = !activity.isAccredited && rule?.type.givesAccreditedPoints !== true;
  const shown = { activityId: activity.id, version: activity.version, from };
  const { approve, ask, reject } = text;
  return (
    <OneForm
      legend={text.choose}
      open="goedkeuren"
      choices={[
        {
          code: 'goedkeuren',
          label: approve.heading,
          form: (
            <>
              <p>{isChange ? approve.leadOfChange : approve.lead}</p>
              <ApproveActivityForm {...shown} mayAccredit={mayAccredit} />
            </>
          ),
        },
        {
          code: 'afwijzen',
          label: reject.heading,
          form: (
            <>
              <p>{reject.lead}</p>
              {isChange && <p>{reject.leadOfChange}</p>}
              <RejectActivityForm {...shown} />
            </>
          ),
        },
        { code: 'vragen', label: ask.heading, form: <AskActivityForm {...shown} /> },
      ]}
    />
  );
}

function Taken({ review }: { review: ActivityDecision }) {
  const { outcome, reason, explanation, accreditationReason, accreditationReference, decidedBy, decidedAt } = review;
  const label = decisionReasonLabel(reason);
  const { taken } = text;
  return (
    <Alert variant="info" heading={taken.heading}>
      <p>{taken[outcome](decidedBy ?? taken.register, formatDateTime(decidedAt))}</p>
      {label && <p>{label}</p>}
      {accreditationReason && (
        <>
          <p className="whitespace-pre-line">{accreditationReason}</p>
          <p>{reviewedText.accreditedBy(accreditationReference)}</p>
        </>
      )}
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
    </Alert>
  );
}
