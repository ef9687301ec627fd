import { type NormSet, typesToChoose } from '@/lib/content/normset';
import type { CourseContents } from './course-contents';

export type CourseField =
  | 'title'
  | 'goals'
  | 'audience'
  | 'form'
  | 'type'
  | 'units'
  | 'measure'
  | 'programme'
  | 'trainers';

const fields = {
  title_missing: 'title',
  goals_missing: 'goals',
  audience_missing: 'audience',
  form_missing: 'form',
  type_missing: 'type',
  type_not_offered: 'type',
  units_missing: 'units',
  e_learning_per_meeting: 'measure',
  programme_missing: 'programme',
  trainers_missing: 'trainers',
} as const satisfies Record<string, CourseField>;

export type CourseBlocker = { code: keyof typeof fields };

/** What is missing before accreditation can be asked for; `normSet` is the one in force. */
export function courseBlockers(course: CourseContents, normSet: NormSet | undefined): CourseBlocker[] {
  const { title, goals, audience, form, typeCode, units, isPerMeeting, programme, trainers } = course;
  const isOffered = typesToChoose(normSet).some(({ code }) => code === typeCode);
  const missing: Record<CourseBlocker['code'], boolean> = {
    title_missing: title === '',
    goals_missing: goals === '',
    audience_missing: audience === '',
    form_missing: form === null,
    type_missing: typeCode === '',
    type_not_offered: typeCode !== '' && !isOffered,
    units_missing: units === null,
    e_learning_per_meeting: form === 'e_learning' && isPerMeeting,
    programme_missing: programme === '',
    // E-learning has nobody who stands in front.
    trainers_missing: trainers === '' && form !== 'e_learning',
  };
  return (Object.keys(fields) as CourseBlocker['code'][]).filter((code) => missing[code]).map((code) => ({ code }));
}

export function fieldOfBlocker({ code }: CourseBlocker): CourseField {
  return fields[code];
}
