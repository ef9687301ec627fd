import type { Hundredths } from '@/lib/content/amounts';

export const courseForms = ['on_site', 'online', 'e_learning'] as const;
export type CourseForm = (typeof courseForms)[number];

/** What may change without a new assessment. */
export type CourseParticulars = { trainers: string; region: string; price: string; website: string };

/** One version of a course. Texts are '' while there are none. */
export type CourseContents = CourseParticulars & {
  title: string;
  /** What one learns. */
  goals: string;
  audience: string;
  form: CourseForm | null;
  /** Code of a type in the norm set in force. */
  typeCode: string;
  /** Of the whole course, or of each meeting. */
  units: Hundredths | null;
  isPerMeeting: boolean;
  programme: string;
};
