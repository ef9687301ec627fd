import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { Tag } from '@/components/ui/tag';
import type { NormSet } from '@/lib/content/normset';
import type { Assessment } from '@/lib/courses/assessment-outcome';
import type { Candidate, ManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import type { CourseAssessment } from '@/lib/server/courses/data/assessments';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { assessingReasonTexts } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { formatDate } from '@/lib/text/nl/shared/format';
import { FirstAssessorsForm, OtherAssessorForm } from './handling-forms';
import { rejectionLabels, typeIn, unitsOf } from './request-background';

const { assessments: words } = text;

type AssessmentsSectionProps = { file: ManagedAccreditation; today: CalendarDate; mayAct: boolean };

/** Who assesses, who is late, and who can't; what they answered once the first two did. */
export function AssessmentsSection({ file, today, mayAct }: AssessmentsSectionProps) {
  const { request, outcome, candidates } = file;
  const { id, version, state, assessments } = request;
  const people = candidates
    .filter(({ refusals }) => refusals.length === 0)
    .map(({ id: value, name: label }) => ({ value, label }));
  const isBeginning = state === 'submitted';
  const isRunning = state === 'in_review';
  return (
    <section className="flow" aria-labelledby="beoordelaars">
      <h2 id="beoordelaars">{words.heading}</h2>
      {assessments.length === 0 && <p>{words.none}</p>}
      {assessments.map((assessment) => (
        <OneAssessment key={assessment.id} {...{ assessment, file, today }}>
          {mayAct && isRunning && assessment.answer === null && people.length > 0 && (
            <Details summary={words.replace(assessment.assessor.name)}>
              <OtherAssessorForm id={id} assessmentId={assessment.id} people={people} />
            </Details>
          )}
        </OneAssessment>
      ))}
      {isRunning && !file.areAnswersShown && <p className="form-hint">{words.hidden}</p>}
      {isRunning && outcome.kind === 'third_needed' && assessments.length === 2 && (
        <>
          <Alert variant="warning">{words.differ}</Alert>
          {mayAct && <OtherAssessorForm id={id} assessmentId="" people={people} />}
        </>
      )}
      {mayAct && isRunning && assessments.length < 2 && <OtherAssessorForm id={id} assessmentId="" people={people} />}
      {mayAct && isBeginning && <FirstAssessorsForm id={id} version={version} people={people} />}
      {mayAct && (isBeginning || isRunning) && <WhoCannot candidates={candidates} isEmpty={people.length === 0} />}
    </section>
  );
}

type OneProps = {
  assessment: CourseAssessment;
  file: ManagedAccreditation;
  today: CalendarDate;
  children: React.ReactNode;
};

function OneAssessment({ assessment, file, today, children }: OneProps) {
  const { position, assessor, dueOn, answer, explanation } = assessment;
  const isLate = answer === null && file.request.state === 'in_review' && dueOn < today;
  return (
    <div className="flow">
      <h3>
        {words.place(position, assessor.name)} {isLate && <Tag isLate>{words.late}</Tag>}
      </h3>
      {answer === null && <p>{words.waiting(formatDate(dueOn))}</p>}
      {answer && !file.areAnswersShown && <p>{words.answered}</p>}
      {answer && file.areAnswersShown && <Answer {...{ answer, explanation }} normSet={file.normSet} />}
      {children}
    </div>
  );
}

type AnswerProps = { answer: Assessment; explanation: string; normSet: NormSet | undefined };

export function Answer({ answer, explanation, normSet }: AnswerProps) {
  return (
    <>
      <p>
        {answer.judgement === 'accredit'
          ? words.accredit(unitsOf(answer, normSet), typeIn(normSet, answer.typeCode)?.name ?? answer.typeCode)
          : words.reject(rejectionLabels(answer.reasons))}
      </p>
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
    </>
  );
}

function WhoCannot({ candidates, isEmpty }: { candidates: Candidate[]; isEmpty: boolean }) {
  const barred = candidates.filter(({ refusals }) => refusals.length > 0);
  return (
    <>
      {isEmpty && <Alert variant="warning">{words.nobody}</Alert>}
      {barred.length > 0 && (
        <Details summary={words.cannot}>
          <ul className="bulleted">
            {barred.map(({ id, name, refusals }) => (
              <li key={id}>{words.why(name, refusals.map((reason) => assessingReasonTexts[reason]).join(', '))}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
