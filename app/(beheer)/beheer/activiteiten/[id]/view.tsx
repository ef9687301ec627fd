import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { CaseHistory } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { ButtonLink } from '@/components/ui/button';
import type { AskedFrom } from '@/lib/application/information-forms';
import { reviewPaths, reviewQueuePaths } from '@/lib/review/review-forms';
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
  today: CalendarDate;
  readerId: string;
  /** Whose page it is: a manager's or an assessor's. */
  from: AskedFrom;
  /** What the address says was just done. */
  news: string;
};

/** One activity: the facts on the left, the decision on the right, all else below. */
export function ReviewView({ file, today, readerId, from, news }: ReviewViewProps) {
  const { activity, nextId } = file;
  return (
    <>
      <ArrivedNews news={news} texts={text.handling.done} />
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
      <p>
        <a href={reviewQueuePaths[from]}>{text.back}</a>
      </p>
    </>
  );
}
