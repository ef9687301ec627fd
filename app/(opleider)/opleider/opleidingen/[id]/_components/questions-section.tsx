import { Alert } from '@/components/ui/alert';
import { isOpenQuestion } from '@/lib/courses/course-versions';
import type { ProviderQuestion } from '@/lib/server/courses/data/accreditation-questions';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { formatDate } from '@/lib/text/nl/shared/format';
import { AnswerQuestionForm } from '../../_components/course-act-forms';

const text = coursePageText.question;

/** What waits for an answer; who asked isn't told. */
export function OpenQuestion({ courseId, questions }: { courseId: string; questions: ProviderQuestion[] }) {
  const open = questions.find(isOpenQuestion);
  if (!open) return null;
  return (
    <section className="flow" aria-labelledby="vraag">
      <h2 id="vraag">{text.heading}</h2>
      <Alert variant="warning">
        <p className="whitespace-pre-line">{open.question}</p>
        <p>{text.due(formatDate(open.dueOn))}</p>
      </Alert>
      <AnswerQuestionForm id={courseId} questionId={open.id} />
    </section>
  );
}

export function EarlierQuestions({ questions }: { questions: ProviderQuestion[] }) {
  const earlier = questions.filter((question) => !isOpenQuestion(question));
  if (earlier.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="vragen">
      <h2 id="vragen">{text.earlier}</h2>
      {earlier.map((question) => (
        <Earlier key={question.id} {...question} />
      ))}
    </section>
  );
}

function Earlier({ askedAt, question, answer, answeredAt }: ProviderQuestion) {
  return (
    <div className="flow">
      <h3>{text.asked(formatDate(amsterdamDateOf(askedAt)))}</h3>
      <p className="whitespace-pre-line">{question}</p>
      <p className="form-hint">{answeredAt ? text.answered(formatDate(amsterdamDateOf(answeredAt))) : text.closed}</p>
      {answer && <p className="whitespace-pre-line">{answer}</p>}
    </div>
  );
}
