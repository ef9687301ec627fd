import { EvidenceList } from '@/components/portfolio/evidence-list';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { documentHref } from '@/lib/courses/course-forms';
import type { CourseVersion, OwnCourse } from '@/lib/server/courses/data/courses';
import { documentsText as text } from '@/lib/text/nl/courses/courses';
import { outcomeText } from '@/lib/text/nl/portfolio/evidence';
import type { LoadedDocuments } from '../../load-course';

type DocumentsSectionProps = LoadedDocuments & { course: OwnCourse; newest: CourseVersion };

/** With what adds to them and takes from them as long as that may be. */
export function DocumentsSection({ course, newest, documents, limits, outcome }: DocumentsSectionProps) {
  const isEditable = isEditableAccreditation(newest.request.state);
  const removalHref = (id: string) => `/opleider/opleidingen/${course.id}/documenten/${id}`;
  return (
    <section className="flow" aria-labelledby="documenten">
      <h2 id="documenten">{text.heading}</h2>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.kept} />}
      <EvidenceList
        evidence={documents}
        hrefOf={documentHref}
        none={text.none}
        removeHref={isEditable ? removalHref : undefined}
      />
      {isEditable && (
        <EvidenceUpload
          action={`/api/uploads/opleiding/${course.id}`}
          limits={limits}
          hint={text.hint(limits)}
          submit={text.submit}
        />
      )}
    </section>
  );
}
