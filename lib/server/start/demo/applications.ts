import 'server-only';
import { answerDueOn } from '@/lib/application/answer-term';
import { informationTask } from '@/lib/server/application/data/information-requests';
import { addDays, addMonths, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import type { DemoRow } from '../data/demo-rows';
import { contactColumns, nameColumns, type Person, sortedName, wordsOf } from './people';
import { add, at, colleague, endOfDay, later, recorded, type Staff, type Story, told } from './story';

export type Handed = { id: string; row: DemoRow; submittedOn: CalendarDate };

/** As its applicant left it: with nothing said yet, or whole. */
export function draftOf(story: Story, person: Person, on: CalendarDate, { isWhole }: { isWhole: boolean }): DemoRow {
  const { draw } = story;
  const id = draw.uuid();
  const when = at(story, on);
  const row = add(story, 'application', {
    ...{ id, account_id: person.accountId, state: 'draft', ...nameColumns(person), ...contactColumns(story, person) },
    ...{
      name_saved_at: isWhole ? when : null,
      created_at: when,
      updated_at: when,
      submitted_at: null,
      submitted_on: null,
    },
    ...{ answer_due_on: null, ended_at: null, assigned_to_id: null, assigned_at: null, version: isWhole ? 5 : 1 },
    ...{ name_sorted: sortedName(person), name_keyed: true },
  });
  if (!isWhole) row.private_phone = '';
  for (const word of wordsOf(person)) add(story, 'application_word', { application_id: id, word });
  recorded(story, 'application_started', id, { by: { id: person.accountId, role: 'registrant' }, when });
  if (!isWhole) return row;
  add(story, 'application_appointment', { id: draw.uuid(), application_id: id, position: 0, ...person.appointment });
  for (const [tick, documentId] of story.documentIds)
    add(story, 'acceptance', { application_id: id, tick, document_id: documentId, accepted_at: when });
  return row;
}

/** Those whose draft lies idle were reminded on the days that the settings say. */
export function idleDraft(story: Story, person: Person, daysAgo: number, isWhole: boolean) {
  const { settings, today } = story;
  const on = addDays(today, -daysAgo);
  const { id } = draftOf(story, person, on, { isWhole });
  const reminded = [settings.draftFirstReminderDays, settings.draftSecondReminderDays];
  for (const [index, days] of reminded.entries()) {
    if (daysAgo < days) continue;
    const params = { keptUntil: addMonths(on, settings.draftDeletionMonths), steps: [] };
    const mail = { template: 'draft_reminder', key: `draft_reminder:${id}:${index + 1}`, params } as const;
    told(story, person, { ...mail, when: `${addDays(on, days)}T03:05:00.000Z` });
  }
}

export function handedIn(story: Story, person: Person, submittedOn: CalendarDate): Handed {
  const row = draftOf(story, person, submittedOn, { isWhole: true });
  const id = String(row.id);
  const when = endOfDay(submittedOn);
  const due = answerDueOn(submittedOn, story.settings.answerWeeks);
  Object.assign(row, { state: 'submitted', submitted_at: when, submitted_on: submittedOn, answer_due_on: due });
  Object.assign(row, { updated_at: when, version: 6 });
  recorded(story, 'application_submitted', id, { by: { id: person.accountId, role: 'registrant' }, when });
  const mail = { template: 'application_received', params: { answerBy: due } } as const;
  told(story, person, { ...mail, key: `application_submitted:${id}`, when });
  return { id, row, submittedOn };
}

export function taken(story: Story, { id, row }: Handed, by: Staff, on: CalendarDate) {
  const when = at(story, on);
  Object.assign(row, { assigned_to_id: by.id, assigned_at: when, version: Number(row.version) + 1 });
  if (by.role === 'register_manager') return recorded(story, 'case_taken', id, { by, when });
  const manager = colleague(story, 'register_manager');
  recorded(story, 'case_assigned', id, { by: manager, when, details: { to: by.id } });
}

type Outcome = { outcome: 'approved' | 'rejected'; on: CalendarDate };

export function decided(story: Story, person: Person, handed: Handed, { outcome, on }: Outcome): Staff {
  const { draw } = story;
  const { id, row } = handed;
  const by = colleague(story, draw.chance(0.8) ? 'register_manager' : 'assessor');
  taken(story, handed, by, on);
  const when = endOfDay(on);
  Object.assign(row, { state: outcome, ended_at: when, updated_at: when, version: Number(row.version) + 1 });
  const isApproved = outcome === 'approved';
  const check = draw.pick(['employer_phoned', 'employer_wrote', 'document_seen'] as const);
  const reasons = isApproved ? [] : [draw.pick(['appointment_unconfirmed', 'not_reachable'] as const)];
  add(story, 'decision', {
    ...{ id: draw.uuid(), application_id: id, outcome, reasons, decided_by_id: by.id, decided_at: when },
    explanation: isApproved ? '' : story.words.rejected,
    ...{ appointment_check: isApproved ? check : null, checked_on: isApproved ? on : null },
  });
  const details = { reasons, ...(isApproved && { check }) };
  recorded(story, isApproved ? 'application_approved' : 'application_rejected', id, { by, when, details });
  told(story, person, { template: 'decision_news', key: `application_decided:${id}`, when });
  return by;
}

/** A question that waits for its answer; past its term a manager is told. */
export function questioned(story: Story, person: Person, handed: Handed, askedOn: CalendarDate) {
  const { draw, settings, today, words } = story;
  const { id, row } = handed;
  const by = colleague(story, 'register_manager');
  taken(story, handed, by, askedOn);
  const when = endOfDay(askedOn);
  const requestId = draw.uuid();
  const dueOn = addDays(askedOn, settings.informationWeeks * 7);
  const questions = draw.chance(0.4) ? words.questions : words.questions.slice(0, 1);
  add(story, 'information_request', {
    id: requestId,
    application_id: id,
    asked_by_id: by.id,
    asked_at: when,
    due_on: dueOn,
  });
  for (const [index, question] of questions.entries())
    add(story, 'information_point', { request_id: requestId, position: index, question, answer: '' });
  Object.assign(row, { state: 'information_requested', updated_at: when, version: Number(row.version) + 1 });
  recorded(story, 'information_requested', id, { by, when, details: { requestId, points: questions.length } });
  const mail = { template: 'information_requested', params: { answerBy: dueOn } } as const;
  told(story, person, { ...mail, key: `information_requested:${requestId}`, when });
  if (daysBetween(today, dueOn) <= settings.informationReminderDays) {
    const reminder = { template: 'information_reminder', params: { dueOn, steps: [] } } as const;
    const on = addDays(dueOn, -settings.informationReminderDays);
    told(story, person, { ...reminder, key: `information_reminder:${requestId}`, when: `${on}T03:05:00.000Z` });
  }
  if (dueOn < today)
    add(story, 'task', {
      ...{ id: draw.uuid(), key: informationTask(requestId), kind: 'information_term_passed', application_id: id },
      ...{
        account_id: person.accountId,
        created_on: addDays(dueOn, 1),
        created_at: `${addDays(dueOn, 1)}T03:05:00.000Z`,
      },
    });
}

export function withdrawn(story: Story, person: Person, { id, row, submittedOn }: Handed) {
  const when = endOfDay(later(story, submittedOn, 1, 9));
  Object.assign(row, { state: 'withdrawn', ended_at: when, updated_at: when, version: Number(row.version) + 1 });
  recorded(story, 'application_withdrawn', id, { by: { id: person.accountId, role: 'registrant' }, when });
}
