import { randomUUID } from 'node:crypto';
import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import type { History } from '@/app/(beheer)/_components/load-history';
import { NotesSection } from '@/app/(beheer)/_components/notes-section';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { type Beside, CaseHead, WorkCase } from '@/app/(beheer)/_components/work-case';
import { CaseHistory } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import type { Reviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { Alert } from '@/components/ui/alert';
import type { AskedFrom } from '@/lib/application/information-forms';
import { reviewPaths } from '@/lib/review/review-forms';
import type { ReviewFile } from '@/lib/server/review/open-review';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { reviewQueueText, reviewText as text } from '@/lib/text/nl/review/review-pages';
import { formatDate } from '@/lib/text/nl/shared/format';
import { EarlierReviewDecisions, ReviewCourse, ReviewQuestions, VersionsBefore } from './_components/review-background';
import { ReviewDecisionForm } from './_components/review-decision-form';
import { ReviewFacts } from './_components/review-facts';
import { ActivityNoteForm } from './_components/review-forms';
import { holderSentence, isWaiting, ReviewHandling } from './_components/review-handling';

type ReviewViewProps = {
  file: ReviewFile & History;
  queue: Beside;
  reviewed: Reviewed;
  today: CalendarDate;
  readerId: string;
  /** Whose page it is: a manager's or an assessor's. */
  from: AskedFrom;
  /** What the address says was just done. */
  news: string;
};

export function ReviewView(props: ReviewViewProps) {
  return (
    <WorkCase beside={props.queue} current={props.file.activity.id}>
      <OneActivity {...props} />
    </WorkCase>
  );
}

/** The facts on the left, the decision on the right, all else below. */
function OneActivity({ file, queue, reviewed, today, readerId, from, news }: ReviewViewProps) {
  const { activity } = file;
  return (
    <>
      {reviewed.decided && (
        <ArrivedOutcome key={reviewed.decided.id}>
          <Alert variant="success">
            <p>{reviewed.decided.done}</p>
            <TakeBack subjectId={reviewed.decided.id} />
          </Alert>
        </ArrivedOutcome>
      )}
      <ArrivedNews news={news} texts={text.handling.done}>
        <TakeBack subjectId={activity.id} />
      </ArrivedNews>
      <CaseHead nextHref={queue.nextHref} next={from === 'beheer' ? reviewQueueText.next : assessingText.next}>
        {activity.isDrawn && <p>{text.drawn}</p>}
        {isWaiting(activity) && activity.reviewFrom && (
          <p>
            {text.waitsSince(formatDate(amsterdamDateOf(activity.reviewFrom)))} {holderSentence(activity, readerId)}
          </p>
        )}
      </CaseHead>
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
      {!file.isOwn && (
        <NotesSection notes={file.notes}>
          {file.refusal === null && isWaiting(activity) && (
            <ActivityNoteForm key={file.notes.length} activityId={activity.id} formId={randomUUID()} from={from} />
          )}
        </NotesSection>
      )}
      <CaseHistory history={file.history} steps={file.historySteps} path={`${reviewPaths[from]}/${activity.id}`} />
      <p className="form-hint">{text.viewedNote}</p>
    </>
  );
}
