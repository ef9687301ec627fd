import { DescriptionList } from '@/components/ui/description-list';
import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { CourseContents } from '@/lib/courses/course-contents';
import { websiteAddress } from '@/lib/courses/website';
import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { courseFormNames, courseUnitsText } from '@/lib/text/nl/courses/courses';
import { CourseWorth } from './course-worth';

const { facts: text } = accreditationCaseText;

type CourseFactsProps = { course: CourseContents; normSet: NormSet | undefined; provider?: string };

/** What a version of a course says; what was left out that may be isn't shown. */
export function CourseFacts({ course, normSet, provider }: CourseFactsProps) {
  const { goals, audience, form, typeCode, units, isPerMeeting, programme, trainers, region, price, website } = course;
  const type = normSet?.activityTypes.find(({ code }) => code === typeCode);
  const optional = [
    { term: text.region, description: region },
    { term: text.price, description: price },
    { term: text.website, description: website && <Website typed={website} /> },
  ];
  return (
    <DescriptionList
      rows={[
        ...(provider ? [{ term: text.provider, description: provider }] : []),
        { term: text.goals, description: lines(goals) },
        { term: text.audience, description: lines(audience) },
        { term: text.form, description: form ? courseFormNames[form] : text.notFilledIn },
        { term: text.type, description: (type?.name ?? typeCode) || text.notFilledIn },
        {
          term: text.units,
          description: units === null ? text.notFilledIn : courseUnitsText(decimalOf(units), isPerMeeting, type?.unit),
        },
        { term: text.worth, description: <CourseWorth course={course} normSet={normSet} /> },
        { term: text.programme, description: lines(programme) },
        { term: text.trainers, description: lines(trainers) },
        ...optional.filter(({ description }) => description),
      ]}
    />
  );
}

function Website({ typed }: { typed: string }) {
  const address = websiteAddress(typed);
  if (address === null) return <span className="wrap-anywhere">{typed}</span>;
  return (
    <a className="wrap-anywhere" href={address} rel="nofollow noreferrer">
      {typed}
    </a>
  );
}

function lines(typed: string) {
  return typed === '' ? text.notFilledIn : <span className="whitespace-pre-line">{typed}</span>;
}
