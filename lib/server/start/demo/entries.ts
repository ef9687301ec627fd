import 'server-only';
import { type Hundredths, hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { courseKeyOf } from '@/lib/portfolio/duplicates';
import type { KeptActivity } from '@/lib/portfolio/portfolio';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import type { DemoRow } from '../data/demo-rows';
import type { Proof } from './proof';
import type { Holder } from './registrations';
import { add, at, colleague, dayBetween, endOfDay, lastOf, later, recorded, type Story, told } from './story';

/** What the points are worked out from, beside its row. */
export type Entry = KeptActivity & { title: string; row: DemoRow; madeOn: CalendarDate };

type New = {
  typeCode: string;
  lastDay: CalendarDate;
  units: Hundredths;
  title: string;
  organiser: string;
  state: ActivityState;
  madeOn: CalendarDate;
  isAccredited?: boolean;
  columns?: DemoRow;
};

export function newEntry(story: Story, holder: Holder, made: New): Entry {
  const { typeCode, lastDay, units, title, organiser, state, madeOn, isAccredited = false, columns } = made;
  const id = story.draw.uuid();
  const when = at(story, madeOn);
  const row = add(story, 'activity', {
    ...{
      id,
      registration_id: holder.id,
      state,
      type_code: typeCode,
      title,
      organiser,
      first_day: null,
      last_day: lastDay,
    },
    ...{ units: units / 100, is_accredited: isAccredited, created_at: when, updated_at: when },
    ...{ submitted_at: state === 'draft' ? null : when, review_from: null, assigned_to_id: null, assigned_at: null },
    ...{ is_mendable: null, certification_id: null, is_drawn: false, source: 'own', run_id: null, credited_at: null },
    ...{
      reference: '',
      version: state === 'draft' ? 1 : 2,
      course_key: courseKeyOf({ typeCode, title, organiser, lastDay }),
    },
    ...columns,
  });
  const kept = { id, typeCode, firstDay: null, lastDay, units, state, evidenceCount: 0, isAccredited };
  const entry = { ...kept, title, row, madeOn };
  holder.entries.push(entry);
  return entry;
}

export function move(entry: Entry, state: ActivityState, when: string, columns: DemoRow = {}) {
  entry.state = state;
  Object.assign(entry.row, { state, updated_at: when, version: Number(entry.row.version) + 1 }, columns);
}

/** From the register that was before. */
export function takenOver(story: Story, holder: Holder, lastDay: CalendarDate, isAccredited: boolean): Entry {
  const { draw, words, begin } = story;
  const typeCode = draw.pick(['taken_over_a1', 'taken_over_a1', 'taken_over_a2']);
  const kind = words.done[typeCode];
  const reference = `V-${lastDay.slice(0, 4)}-${holder.entries.length + 1}`;
  return newEntry(story, holder, {
    ...{ typeCode, lastDay, units: unitsOf(story, typeCode), title: kind?.titles[0] ?? typeCode, organiser: '' },
    ...{ state: 'approved', madeOn: begin, isAccredited, columns: { source: 'taken_over', reference } },
  });
}

function unitsOf({ draw, words }: Story, typeCode: string): Hundredths {
  const [least, most] = words.done[typeCode]?.units ?? [1, 1];
  return hundredthsOf(draw.int(least, most)) ?? NOTHING;
}

/** Handed in by its owner some days after; what is reviewed in between may be judged by now. */
export function own(story: Story, holder: Holder, typeCode: string, lastDay: CalendarDate, proofs: Proof[]): Entry {
  const { draw, words, normSets } = story;
  const kind = words.done[typeCode];
  const type = typeOn(typePeriods(normSets), typeCode, lastDay);
  const [title, organiser] = [draw.pick(kind?.titles ?? [typeCode]), draw.pick(kind?.organisers ?? [''])];
  const madeOn = dayBetween(story, later(story, lastOf(lastDay, holder.known), 0, 12), story.today);
  const about = { typeCode, lastDay, units: unitsOf(story, typeCode), title, organiser, madeOn };
  const entry = newEntry(story, holder, { ...about, state: 'submitted' });
  const when = String(entry.row.submitted_at);
  const by = { id: holder.person.accountId, role: 'registrant' } as const;
  if (type?.evidenceRequired && draw.chance(0.96)) prove(story, entry, draw.pick(proofs), when);
  recorded(story, 'activity_submitted', entry.id, { by, when });
  if (type?.review === 'interim') entry.row.review_from = when;
  return entry;
}

function prove(story: Story, entry: Entry, { key, size, checksum, name }: Proof, when: string) {
  const file = { id: story.draw.uuid(), activity_id: entry.id, name, kind: 'pdf', size, checksum };
  add(story, 'evidence', { ...file, storage_key: key, uploaded_at: when });
  entry.evidenceCount = 1;
}

type Judgement = 'approved' | 'rejected';

export function judged(story: Story, { person }: Holder, entry: Entry, outcome: Judgement, on: CalendarDate) {
  const { draw, words } = story;
  const by = colleague(story);
  const when = endOfDay(on);
  const isApproved = outcome === 'approved';
  const isMendable = isApproved ? null : true;
  move(entry, outcome, when, { is_mendable: isMendable, assigned_to_id: by.id, assigned_at: at(story, on) });
  const reason = isApproved ? '' : 'evidence_of_another';
  add(story, 'activity_decision', {
    ...{ id: draw.uuid(), activity_id: entry.id, outcome, reason, is_mendable: isMendable ?? false },
    ...{ explanation: isApproved ? '' : words.activityRejected, decided_by_id: by.id, decided_at: when },
  });
  const news = isApproved ? 'activity_approved' : 'activity_rejected';
  const details = isApproved ? {} : { reason };
  recorded(story, 'activity_taken', entry.id, { by, when: String(entry.row.assigned_at) });
  recorded(story, news, entry.id, { by, when, details });
  const path = `/mijn/portfolio/${entry.id}`;
  told(story, person, {
    ...{ template: 'activity_news', key: `activity_decided:${entry.id}`, when, params: { path } },
    news: { code: news, params: { title: entry.title }, path },
  });
}

export function asked(story: Story, { person }: Holder, entry: Entry, on: CalendarDate) {
  const { draw, settings, words } = story;
  const by = colleague(story);
  const when = endOfDay(on);
  const dueOn = addDays(on, settings.activityQuestionWeeks * 7);
  move(entry, 'information_requested', when, { assigned_to_id: by.id, assigned_at: at(story, on) });
  const questionId = draw.uuid();
  const asking = { id: questionId, activity_id: entry.id, asked_by_id: by.id, asked_at: when, due_on: dueOn };
  add(story, 'activity_question', { ...asking, question: words.activityQuestion });
  recorded(story, 'activity_question_asked', entry.id, { by, when, details: { questionId } });
  const path = `/mijn/portfolio/${entry.id}`;
  told(story, person, {
    ...{
      template: 'activity_question',
      key: `activity_question_asked:${questionId}`,
      when,
      params: { path, answerBy: dueOn },
    },
    news: { code: 'activity_asked', params: { title: entry.title, answerBy: dueOn }, path },
  });
}

/** Begun or planned, and not handed in. */
export function draftEntry(story: Story, holder: Holder, lastDay: CalendarDate) {
  const { draw, words } = story;
  const typeCode = draw.pick(['professional_training', 'employer_training', 'association_day']);
  const kind = words.done[typeCode];
  newEntry(story, holder, {
    ...{ typeCode, lastDay, units: unitsOf(story, typeCode), title: draw.pick(kind?.titles ?? [typeCode]) },
    ...{ organiser: draw.pick(kind?.organisers ?? ['']), state: 'draft' },
    madeOn: addDays(story.today, -draw.int(1, 20)),
  });
}
