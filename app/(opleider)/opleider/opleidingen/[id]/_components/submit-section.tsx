import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { FeeKind } from '@/lib/courses/accreditation-fee';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { courseBlockers } from '@/lib/courses/course-blockers';
import { vatOf } from '@/lib/invoices/invoice-amounts';
import type { CourseVersion, OwnCourse } from '@/lib/server/courses/data/courses';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { courseBlockerText, feeTexts } from '@/lib/text/nl/courses/courses';
import { euros, weeks } from '@/lib/text/nl/shared/amounts';
import { SubmitRequestForm } from '../../_components/course-act-forms';

const text = coursePageText.submit;

export type Fee = { kind: FeeKind; amount: number; vatPercent: Hundredths };

type SubmitSectionProps = {
  course: OwnCourse;
  newest: CourseVersion;
  normSet: NormSet | undefined;
  fee: Fee;
  answerWeeks: number;
};

/** What it costs and what follows, or what still stands in the way. */
export function SubmitSection({ course, newest, normSet, fee, answerWeeks }: SubmitSectionProps) {
  const { contents, request, version } = newest;
  if (!isEditableAccreditation(request.state)) return null;
  const blockers = courseBlockers(contents, normSet);
  const editHref = `/opleider/opleidingen/${course.id}/wijzigen`;
  const isAgain = request.submittedAt !== null;
  return (
    <section className="flow" aria-labelledby="aanvragen">
      <h2 id="aanvragen">{text.heading}</h2>
      {blockers.length > 0 ? (
        <Alert variant="warning" heading={text.blockedHeading}>
          <p>{text.blockedText}</p>
          <ul className="bulleted">
            {blockers.map((blocker) => (
              <li key={blocker.code}>{courseBlockerText(blocker)}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <>
          <FeeText fee={fee} isAgain={isAgain} />
          <p>{text.answer(weeks(answerWeeks))}</p>
          <SubmitRequestForm
            {...{ id: course.id, version, fee: fee.amount }}
            label={isAgain ? text.again : text.button}
          />
        </>
      )}
      <p className="form-actions">
        <ButtonLink variant={blockers.length > 0 ? undefined : 'secondary'} href={editHref}>
          {coursePageText.edit}
        </ButtonLink>
      </p>
    </section>
  );
}

function FeeText({ fee: { kind, amount, vatPercent }, isAgain }: { fee: Fee; isAgain: boolean }) {
  if (amount === 0) return <p>{feeTexts.free}</p>;
  if (isAgain) return <p>{text.fixed(euros(amount))}</p>;
  const vat = vatOf(amount, decimalOf(vatPercent));
  return (
    <>
      <p>
        <strong>{text.fee(euros(amount), euros(vat), euros(amount + vat))}</strong> {feeTexts[kind]}
      </p>
      <p>{text.invoice}</p>
    </>
  );
}
