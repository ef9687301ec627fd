import 'server-only';
import { answerDueOn } from '@/lib/application/answer-term';
import { hundredthsOf, NOTHING } from '@/lib/content/amounts';
import { normSetOn } from '@/lib/content/normset-index';
import { accreditationPeriod } from '@/lib/courses/accreditation-period';
import { coursePoints } from '@/lib/courses/course-points';
import { foldedWords } from '@/lib/portfolio/duplicates';
import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { newEntry } from './entries';
import type { Holder } from './registrations';
import { add, at, colleague, endOfDay, later, recorded, type Story, told } from './story';

type DemoCourse = { title: string; type: string; units: number };
/** A run that was held and closed: whoever was there is credited once they are known. */
export type HeldRun = {
  id: string;
  course: DemoCourse;
  day: CalendarDate;
  closedOn: CalendarDate;
  isAccreditedBy: string;
};

const MORNING = { begins: 9 * 60 + 30, ends: 13 * 60 };
const folded = (text: string) => foldedWords(text).join(' ');

/** The association's own courses, accredited for two years, with what was held of them and what is to come. */
export function tellCourses(story: Story): HeldRun[] {
  const { draw, today, words, begin } = story;
  const contactId = draw.uuid();
  const { name, email } = words.contact;
  const came = at(story, begin);
  add(story, 'account', { id: contactId, email, email_normalised: email, name, roles: ['provider'], created_at: came });
  const providerId = draw.uuid();
  add(story, 'provider', {
    ...{ id: providerId, state: 'admitted', name: words.course.provider, name_folded: folded(words.course.provider) },
    ...{ mailbox: 'scholing@vereniging.example', invoice_address: 'Postbus 34\n3500 AA Utrecht', is_fee_free: true },
    ...{ contact_name: name, contact_email: email, created_at: came, decided_at: came },
  });
  add(story, 'provider_contact', { provider_id: providerId, account_id: contactId, since: came });
  const contact = { accountId: contactId, name, email };
  return words.courses.flatMap((course, index) => {
    const decidedOn = addMonths(today, -20 + index * 2);
    return tellCourse(story, course, { providerId, contact, decidedOn });
  });
}

type Given = {
  providerId: string;
  contact: { accountId: string; name: string; email: string };
  decidedOn: CalendarDate;
};
type Words = Story['words']['courses'][number];

function tellCourse(story: Story, course: Words, { providerId, contact, decidedOn }: Given): HeldRun[] {
  const { draw, settings, today, words } = story;
  const [courseId, versionId, requestId] = [draw.uuid(), draw.uuid(), draw.uuid()];
  const submittedOn = addDays(decidedOn, -25);
  const [made, submitted, decided] = [at(story, submittedOn), endOfDay(submittedOn), endOfDay(decidedOn)];
  const { title, form, type: typeCode, units, region } = course;
  const { goals, audience, programme, trainers, price, website } = words.course;
  add(story, 'course', { id: courseId, provider_id: providerId, created_at: made });
  add(story, 'course_version', {
    ...{ id: versionId, course_id: courseId, position: 1, title, title_folded: folded(title), goals },
    ...{ goals_folded: folded(goals), audience, form, type_code: typeCode, units, is_per_meeting: false, programme },
    ...{
      trainers,
      region,
      region_folded: folded(region),
      price,
      website,
      created_at: made,
      updated_at: made,
      version: 2,
    },
  });
  const hundredths = hundredthsOf(units) ?? NOTHING;
  const worth = coursePoints(
    { typeCode, units: hundredths, isPerMeeting: false },
    normSetOn(story.normSets, decidedOn),
  );
  if (!worth) throw new Error(`The norm set doesn't know ${typeCode}`);
  const period = accreditationPeriod(decidedOn, settings.accreditationYears, null);
  const manager = colleague(story, 'register_manager');
  add(story, 'accreditation_request', {
    ...{
      id: requestId,
      course_version_id: versionId,
      state: 'accredited',
      fee: 0,
      vat_percent: settings.accreditationVatPercent,
    },
    ...{ created_at: made, submitted_at: submitted, submitted_by_id: contact.accountId },
    ...{
      answer_due_on: answerDueOn(submittedOn, settings.accreditationWeeks),
      assigned_to_id: manager.id,
      assigned_at: made,
    },
    ...{
      decided_at: decided,
      decided_on: decidedOn,
      decided_by_id: manager.id,
      reasons: [],
      type_code: typeCode,
      units,
    },
    ...{ is_per_meeting: false, category: worth.category, points: worth.points / 100 },
    ...{ valid_from: period.validFrom, valid_to: period.validTo, version: 4 },
  });
  for (const [index, { id: assessorId }] of story.staff
    .filter(({ role }) => role === 'assessor')
    .slice(0, 2)
    .entries())
    add(story, 'course_assessment', {
      ...{
        id: draw.uuid(),
        request_id: requestId,
        position: index + 1,
        assessor_id: assessorId,
        assigned_at: submitted,
      },
      ...{
        due_on: answerDueOn(submittedOn, settings.accreditationWeeks),
        judgement: 'accredit',
        type_code: typeCode,
        units,
      },
      ...{ is_per_meeting: false, reasons: [], judged_at: endOfDay(addDays(decidedOn, -6 + index)), version: 2 },
    });
  const provider = { id: contact.accountId, role: 'provider' } as const;
  recorded(story, 'accreditation_submitted', requestId, { by: provider, when: submitted, details: { fee: 0 } });
  recorded(story, 'accreditation_granted', requestId, { by: manager, when: decided, details: period });
  told(story, contact, {
    ...{
      template: 'accreditation_news',
      key: `accreditation_decided:${requestId}:${contact.accountId}`,
      when: decided,
    },
    params: { path: `/opleider/opleidingen/${courseId}` },
  });
  const of = { courseId, requestId, contact, course };
  plan(story, of, addDays(today, draw.int(12, 60)), null);
  const held: HeldRun[] = [];
  for (
    let day = addDays(decidedOn, draw.int(14, 40));
    day < addDays(today, -25);
    day = addDays(day, draw.int(45, 80))
  ) {
    const closedOn = later(story, day, 1, 9);
    held.push({ id: plan(story, of, day, closedOn), course, day, closedOn, isAccreditedBy: contact.accountId });
  }
  return held;
}

type Of = { courseId: string; requestId: string; contact: { accountId: string }; course: Words };

function plan(
  story: Story,
  { courseId, requestId, contact, course }: Of,
  day: CalendarDate,
  closedOn: CalendarDate | null,
) {
  const { draw, words } = story;
  const id = draw.uuid();
  const closed = closedOn && endOfDay(closedOn);
  add(story, 'course_run', {
    ...{ id, course_id: courseId, accreditation_id: requestId, state: closed ? 'closed' : 'planned', first_day: day },
    ...{ last_day: day, is_standing: false, place: course.form === 'online' ? 'Online' : words.course.place },
    ...{ door_secret: draw.uuid(), created_at: at(story, addDays(day, closed ? -10 : -70)), closed_at: closed },
    ...{ closed_by_id: closed && contact.accountId, version: closed ? 2 : 1 },
  });
  add(story, 'run_meeting', { run_id: id, position: 1, day, ...MORNING });
  add(story, 'run_trainer', { run_id: id, position: 1, name: words.course.trainers.split(',')[0] });
  return id;
}

/** As closing the run's list does it. */
export function credit(story: Story, run: HeldRun, holders: readonly Holder[]) {
  const { draw, words } = story;
  const when = endOfDay(run.closedOn);
  const by = { id: run.isAccreditedBy, role: 'provider' } as const;
  recorded(story, 'run_closed', run.id, { by, when, details: { rows: holders.length, scans: 0 } });
  for (const holder of holders) {
    const { row, person } = holder;
    add(story, 'attendance', {
      ...{ id: draw.uuid(), run_id: run.id, typed_number: '', typed_name: '', number_normalised: '', meetings: [] },
      ...{ added_at: endOfDay(addDays(run.closedOn, -1)), registration_id: holder.id, credited_at: when },
    });
    const { title, type: typeCode, units } = run.course;
    const entry = newEntry(story, holder, {
      ...{ typeCode, title, lastDay: run.day, units: hundredthsOf(units) ?? NOTHING, organiser: words.course.provider },
      ...{ state: 'approved', madeOn: run.closedOn, isAccredited: true },
      columns: {
        ...{ source: 'attendance', run_id: run.id, first_day: run.day, credited_at: when, version: 1 },
        ...{ created_at: when, updated_at: when, submitted_at: when },
      },
    });
    entry.firstDay = run.day;
    recorded(story, 'attendance_credited', entry.id, { by, when, details: { runId: run.id } });
    if (row.account_id === null) continue;
    const path = `/mijn/portfolio/${entry.id}`;
    const news = { code: 'attendance_credited', params: { title, provider: words.course.provider }, path } as const;
    told(story, person, {
      template: 'activity_news',
      key: `attendance_credited:${entry.id}`,
      when,
      params: { path },
      news,
    });
  }
}
