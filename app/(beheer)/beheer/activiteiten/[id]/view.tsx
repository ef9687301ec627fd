import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import type { TakeBackOffer } from '@/app/(beheer)/_components/load-take-back';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { WorkList } from '@/app/(beheer)/_components/work-list';
import { CaseHistory } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import type { ActivityQueue, Reviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import type { AskedFrom } from '@/lib/application/information-forms';
import { reviewPaths, reviewQueuePaths } from '@/lib/review/review-forms';
import { reviewQueue } from '@/lib/review/review-queue';
import type { ReviewFile } from '@/lib/server/review/open-review';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { reviewQueueText, reviewText as text } from '@/lib/text/nl/review/review-pages';
import { formatDate } from '@/lib/text/nl/shared/format';
import { EarlierReviewDecisions, ReviewCourse, ReviewQuestions, VersionsBefore } from './_components/review-background';
import { ReviewDecisionForm } from './_components/review-decision-form';
import { ReviewFacts } from './_components/review-facts';
import { holderSentence, isWaiting, ReviewHandling } from './_components/review-handling';

type ReviewViewProps = {
  file: ReviewFile;
  /** The list that it stands in, and what was decided just before it. */
  queue: ActivityQueue;
  reviewed: Reviewed;
  today: CalendarDate;
  readerId: string;
  /** Whose page it is: a manager's or an assessor's. */
  from: AskedFrom;
  /** What the address says was just done. */
  news: string;
  /** Of a question that was just asked. */
  takeBack: TakeBackOffer | null;
};

/** The queue on the left where there is room for it, and the activity beside it. */
export function ReviewView(props: ReviewViewProps) {
  const { file, queue, from } = props;
  return (
    <div className="work-case">
      <WorkList
        items={queue.rows.map(({ id, title, owner, age, isAnswered }) => ({
          ...{ id, name: title, note: `${owner}, ${age}`, marks: isAnswered ? [reviewQueueText.answered] : [] },
          href: reviewQueue.href(`${reviewPaths[from]}/${id}`, queue.query),
        }))}
        current={file.activity.id}
        all={{ href: reviewQueue.href(reviewQueuePaths[from], queue.query), label: text.back }}
      />
      <div className="flow">
        <OneActivity {...props} />
      </div>
    </div>
  );
}

/** The facts on the left, the decision on the right, all else below. */
function OneActivity({ file, reviewed, today, readerId, from, news, takeBack }: ReviewViewProps) {
  const { activity, nextId } = file;
  return (
    <>
      {reviewed.decided && (
        <ArrivedOutcome key={reviewed.decided.id}>
          <Alert variant="success">
            <p>{reviewed.decided.done}</p>
            <TakeBack offer={reviewed.decided.takeBack} />
          </Alert>
        </ArrivedOutcome>
      )}
      <ArrivedNews news={news} texts={text.handling.done}>
        <TakeBack offer={takeBack} />
      </ArrivedNews>
      {activity.isDrawn && <p>{text.drawn}</p>}
      {isWaiting(activity) && activity.reviewFrom && (
        <p>
          {text.waitsSince(formatDate(amsterdamDateOf(activity.reviewFrom)))} {holderSentence(activity, readerId)}
        </p>
      )}
      {nextId && (
        <p>
          <ButtonLink variant="secondary" href={`${reviewPaths[from]}/${nextId}`}>
            {reviewQueueText.next}
          </ButtonLink>
        </p>
      )}
      <div className="case-columns">
        <div className="flow">
          <ReviewFacts file={file} />
          <ReviewQuestions questions={file.questions} today={today} />
          <VersionsBefore before={file.before} from={from} />
        </div>
        <ReviewDecisionForm file={file} from={from} />
      </div>
      <ReviewCourse file={file} from={from} />
      {!file.isOwn && <EarlierReviewDecisions earlier={file.earlier} type={file.rule?.type} />}
      <ReviewHandling file={file} readerId={readerId} from={from} />
      <CaseHistory history={file.history} steps={file.historySteps} path={`${reviewPaths[from]}/${activity.id}`} />
      <p className="form-hint">{text.viewedNote}</p>
    </>
  );
}
