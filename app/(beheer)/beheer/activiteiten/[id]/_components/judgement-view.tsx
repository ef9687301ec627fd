import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { CaseHistory } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import type { AskedFrom } from '@/lib/application/information-forms';
import { judgementPaths, judgementQueuePaths } from '@/lib/review/judgement-forms';
import type { JudgementFile } from '@/lib/server/review/open-judgement';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { judgementQueueText, judgementText as text } from '@/lib/text/nl/review/judgement-pages';
import { formatDate } from '@/lib/text/nl/shared/format';
import { EarlierJudgements, JudgementCourse, JudgementQuestions, VersionsBefore } from './judgement-background';
import { JudgementDecision } from './judgement-decision';
import { JudgementFacts } from './judgement-facts';
import { holderSentence, isWaiting, JudgementHandling } from './judgement-handling';

type JudgementViewProps = {
  file: JudgementFile;
  today: CalendarDate;
  readerId: string;
  /** Whose page it is: a manager's or an assessor's. */
  from: AskedFrom;
  /** What the address says was just done. */
  news: string | undefined;
};

/** One activity: the facts on the left, the decision on the right, all else below. */
export function JudgementView({ file, today, readerId, from, news }: JudgementViewProps) {
  const { activity, nextId } = file;
  return (
    <>
      <PageHeading>{text.title(activity.title)}</PageHeading>
      <News news={news} />
      {activity.isDrawn && <p>{text.drawn}</p>}
      {isWaiting(activity) && activity.reviewFrom && (
        <p>
          {text.waitsSince(formatDate(amsterdamDateOf(activity.reviewFrom)))} {holderSentence(activity, readerId)}
        </p>
      )}
      {nextId && (
        <p>
          <ButtonLink variant="secondary" href={`${judgementPaths[from]}/${nextId}`}>
            {judgementQueueText.next}
          </ButtonLink>
        </p>
      )}
      <div className="case-columns">
        <div className="flow">
          <JudgementFacts file={file} />
          <JudgementQuestions questions={file.questions} today={today} />
          <VersionsBefore before={file.before} from={from} />
        </div>
        <JudgementDecision file={file} from={from} />
      </div>
      <JudgementCourse file={file} from={from} />
      {!file.isOwn && <EarlierJudgements earlier={file.earlier} type={file.rule?.type} />}
      <JudgementHandling file={file} readerId={readerId} from={from} />
      <CaseHistory history={file.history} steps={file.historySteps} path={`${judgementPaths[from]}/${activity.id}`} />
      <p className="form-hint">{text.viewedNote}</p>
      <p>
        <a href={judgementQueuePaths[from]}>{text.back}</a>
      </p>
    </>
  );
}

const newsTexts: Record<string, string> = text.handling.done;

function News({ news }: { news: string | undefined }) {
  if (news === undefined || !Object.hasOwn(newsTexts, news)) return null;
  return (
    <ArrivedOutcome key={news}>
      <Alert variant="success">{newsTexts[news]}</Alert>
    </ArrivedOutcome>
  );
}
