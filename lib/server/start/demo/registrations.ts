import 'server-only';
import { searchColumns } from '@/lib/register/search-keys';
import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import type { DemoRow } from '../data/demo-rows';
import type { Entry } from './entries';
import { contactColumns, keysOf, nameColumns, type Person, wordsOf } from './people';
import { add, at, endOfDay, recorded, type Staff, type Story, told } from './story';

/** Somebody in the register, with all that they did. */
export type Holder = {
  person: Person;
  id: string;
  row: DemoRow;
  joined: CalendarDate;
  /** Since when the register knew them: later than they joined for who came from the one before. */
  known: CalendarDate;
  isImported: boolean;
  /** With their own data, so that they can hand things in. */
  isComplete: boolean;
  leavesOn: CalendarDate | null;
  entries: Entry[];
};

type Joined = { joined: CalendarDate; known: CalendarDate; isComplete: boolean; byId: string | null; when: string };

function registered(story: Story, person: Person, { joined, known, isComplete, byId, when }: Joined): Holder {
  const { draw } = story;
  const id = draw.uuid();
  const { surnameShown, surnameFolded } = searchColumns(person.personName);
  const isImported = byId === null;
  const row = add(story, 'registration', {
    ...{ id, account_id: person.accountId, number: '', number_normalised: '', state: 'registered' },
    ...{ ...nameColumns(person), surname_shown: surnameShown, surname_folded: surnameFolded },
    ...(isComplete ? contactColumns(story, person) : { private_email: '', private_phone: '' }),
    ...{ registered_on: joined, certified_until: null, grace_until: null, barred_until: null, shielded: false },
    ...{ imported: isImported, completed_at: isComplete ? when : null, created_at: when, version: 1 },
  });
  for (const word of wordsOf(person)) add(story, 'search_word', { registration_id: id, word, keys: keysOf(person) });
  if (isComplete) addDetails(story, person, id, when);
  const holder = { person, id, row, joined, known, isImported, isComplete, leavesOn: null, entries: [] };
  happened(story, holder, { kind: 'registered', on: joined, when, byId });
  return holder;
}

function addDetails(story: Story, person: Person, registrationId: string, when: string) {
  const appointment = { id: story.draw.uuid(), registration_id: registrationId, position: 0, ...person.appointment };
  add(story, 'registration_appointment', appointment);
  for (const [tick, documentId] of story.documentIds) {
    const acceptance = { registration_id: registrationId, tick, document_id: documentId, accepted_at: when };
    add(story, 'registration_acceptance', acceptance);
  }
}

export function approvedHolder(
  story: Story,
  person: Person,
  applicationId: string,
  by: Staff,
  on: CalendarDate,
): Holder {
  const when = endOfDay(on);
  const holder = registered(story, person, { joined: on, known: on, isComplete: true, byId: by.id, when });
  recorded(story, 'registration_created', holder.id, { by, when, details: { applicationId } });
  return holder;
}

/** From the register that was before; most of them completed their data in the months after. */
export function importedHolder(story: Story, person: Person, joined: CalendarDate): Holder {
  const { draw, begin } = story;
  const isComplete = draw.chance(0.85);
  const when = `${begin}T06:00:00.000Z`;
  const holder = registered(story, person, { joined, known: begin, isComplete, byId: null, when });
  if (!isComplete) return holder;
  const completed = at(story, addDays(begin, draw.int(1, 120)));
  const { private_email: privateEmail, private_phone: privatePhone } = holder.row;
  holder.row.completed_at = completed;
  const own = { by: { id: person.accountId, role: 'registrant' }, when: completed } as const;
  for (const section of ['contact', 'appointments', 'documents'])
    recorded(story, 'details_changed', holder.id, { ...own, details: { section } });
  add(story, 'registration_change', {
    ...{ registration_id: holder.id, section: 'contact', at: completed, changed_by_id: person.accountId },
    ...{ changed_by_role: 'registrant', before: { privateEmail: '', privatePhone: '' } },
    ...{ after: { privateEmail, privatePhone }, reason: '', name_keyed: false },
  });
  return holder;
}

type Happening = {
  kind: string;
  on: CalendarDate;
  when: string;
  byId?: string | null;
  reasons?: string[];
  explanation?: string;
};

export function happened(story: Story, { id, row }: Holder, event: Happening) {
  const { kind, on, when, byId = null, reasons = [], explanation = '' } = event;
  add(story, 'registration_event', {
    ...{ registration_id: id, kind, on, at: when, state_after: row.state, reasons, explanation },
    ...{ barred_until: null, decided_by_id: byId },
  });
}

export function moveTo(story: Story, holder: Holder, columns: DemoRow, event: Happening) {
  Object.assign(holder.row, columns, { version: Number(holder.row.version) + 1 });
  happened(story, holder, event);
}

export function deregistered(story: Story, holder: Holder, on: CalendarDate) {
  const when = endOfDay(on);
  const by = { id: holder.person.accountId, role: 'registrant' } as const;
  const version = Number(holder.row.version);
  moveTo(story, holder, { state: 'deregistered' }, { kind: 'deregistered', on, when });
  recorded(story, 'registration_deregistered', holder.id, { by, when });
  told(story, holder.person, { template: 'deregistered', key: `deregistered:${holder.id}:${version}`, when });
}

export function shielded(story: Story, holder: Holder, by: Staff, on: CalendarDate) {
  const when = endOfDay(on);
  moveTo(story, holder, { shielded: true }, { kind: 'shielded', on, when, byId: by.id });
  recorded(story, 'registration_shielded', holder.id, { by, when });
}

/** Their appointment ended, and they have the settings' term to mend it. */
export function lapsed(story: Story, holder: Holder, endedOn: CalendarDate) {
  const { draw, rows, settings } = story;
  const appointment = rows.get('registration_appointment')?.find((row) => row.registration_id === holder.id);
  if (!appointment) return;
  appointment.ends_on = endedOn;
  const since = addDays(endedOn, 1);
  const mendBy = addMonths(since, settings.mendMonths);
  const when = `${since}T03:05:00.000Z`;
  const lapseId = draw.uuid();
  const requirements = ['hours', 'appointment'];
  const lapse = { id: lapseId, registration_id: holder.id, since, mend_by: mendBy, requirements, mended_on: null };
  add(story, 'requirement_lapse', lapse);
  recorded(story, 'requirement_lapsed', holder.id, { by: 'system', when, details: { requirements } });
  task(story, holder, { key: `requirement_not_met:${lapseId}`, kind: 'requirement_not_met', on: since, dueOn: mendBy });
  const mail = { template: 'requirement_lapsed', params: { mendBy }, when } as const;
  told(story, holder.person, { ...mail, key: `requirement_lapsed:${lapseId}` });
}

type NewTask = { key: string; kind: string; on: CalendarDate; dueOn?: CalendarDate | null };

export function task(story: Story, { id, person }: Holder, { key, kind, on, dueOn = null }: NewTask): DemoRow {
  return add(story, 'task', {
    ...{ id: story.draw.uuid(), key, kind, registration_id: id, account_id: person.accountId, created_on: on },
    ...{ created_at: `${on}T03:05:00.000Z`, due_on: dueOn, done_at: null, done_by_id: null },
  });
}
