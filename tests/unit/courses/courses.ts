import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import type { CourseContents } from '@/lib/courses/course-contents';

export function amount(number: number): Hundredths {
  const hundredths = hundredthsOf(number);
  if (hundredths === null) throw new RangeError(`Not an amount: ${number}`);
  return hundredths;
}

/** Complete, of a type in the norm set of tests/unit/portfolio/case-files.ts. */
export const wholeCourse: CourseContents = {
  title: 'Praten met ouders die niet willen',
  goals: 'Je voert een gesprek dat uit de hand dreigt te lopen.',
  audience: 'Leerplichtambtenaren',
  form: 'on_site',
  typeCode: 'course',
  units: amount(6),
  isPerMeeting: false,
  programme: 'Ochtend: theorie. Middag: oefenen.',
  trainers: 'T. Rainer',
  region: '',
  price: '',
  website: '',
};
