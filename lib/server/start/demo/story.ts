import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { documentOfTick, type Tick, ticks } from '@/lib/content/documents';
import type { NormSet } from '@/lib/content/normset';
import type { Settings } from '@/lib/content/settings-schema';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { bySystem } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { mailIdOf } from '@/lib/server/platform/outbox';
import { type AuditEventCode, auditCatalogue } from '@/lib/shared/audit-events';
import { addDays, addMonths, type CalendarDate, calendarDate, daysBetween } from '@/lib/shared/calendar-date';
import type { MailTemplate } from '@/lib/text/nl/mail/mails';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import type { DemoRow, DemoRows, DemoTable } from '../data/demo-rows';
import { type Draw, drawFrom } from './drawn';

const text = z.string();
const done = z.object({ titles: z.array(text), organisers: z.array(text), units: z.tuple([z.number(), z.number()]) });
const words = z.object({
  surnames: z.array(text),
  letters: z.array(text),
  organisations: z.array(z.object({ kind: z.enum(['municipality', 'region', 'rbl']), name: text })),
  done: z.record(text, done),
  courses: z.array(
    z.object({ title: text, form: z.enum(['on_site', 'online']), type: text, units: z.number(), region: text }),
  ),
  course: z.object({
    ...{ provider: text, goals: text, audience: text, programme: text, trainers: text },
    ...{ price: text, website: text, place: text },
  }),
  colleagues: z.array(z.object({ name: text, email: text, role: z.enum(['register_manager', 'assessor']) })),
  contact: z.object({ name: text, email: text }),
  ...{ accreditedElsewhere: text, activityQuestion: text, rejected: text, activityRejected: text, removed: text },
  questions: z.array(text),
  notes: z.array(text),
});
export type DemoWords = z.output<typeof words>;

export type StaffRole = 'register_manager' | 'assessor';
export type Staff = { id: string; role: StaffRole };
export type Owner = { accountId: string; name: string; email: string };

/** What everything is told from, and the rows that it gives. */
export type Story = {
  draw: Draw;
  words: DemoWords;
  today: CalendarDate;
  /** From here on the register was worked with; who was in it came from the one before. */
  begin: CalendarDate;
  settings: Settings;
  normSets: NormSet[];
  documentIds: Map<Tick, string>;
  staff: Staff[];
  rows: DemoRows;
};

export async function beginStory({ today }: Moment): Promise<Story> {
  const settings = await getSettings(today);
  const documents = await getDocumentsOn(today);
  const documentIds = ticks.flatMap((tick): [Tick, string][] => {
    const document = documents[documentOfTick[tick]];
    return document ? [[tick, document.id]] : [];
  });
  return {
    draw: drawFrom('lklr'),
    words: words.parse(JSON.parse(readFileSync(join(process.cwd(), 'prisma', 'seed', 'demo.json'), 'utf8'))),
    today,
    begin: addMonths(today, -24),
    settings,
    normSets: await loadNormSets(),
    documentIds: new Map(documentIds),
    staff: [],
    rows: new Map(),
  };
}

export function add(story: Story, table: DemoTable, row: DemoRow): DemoRow {
  const others = story.rows.get(table);
  if (others) others.push(row);
  else story.rows.set(table, [row]);
  return row;
}

/** A moment of that day's work in Amsterdam. */
export function at({ draw }: Story, day: CalendarDate): string {
  const part = (most: number) => String(draw.int(0, most)).padStart(2, '0');
  return `${day}T${String(draw.int(8, 15)).padStart(2, '0')}:${part(59)}:${part(59)}.000Z`;
}

/** Between two days, never after yesterday: today is for whoever tries the demo out. */
export function dayBetween({ draw, today }: Story, from: CalendarDate, to: CalendarDate): CalendarDate {
  const last = firstOf(to, addDays(today, -1));
  return from >= last ? last : addDays(from, draw.int(0, daysBetween(from, last)));
}

export function later(story: Story, day: CalendarDate, from: number, to: number): CalendarDate {
  return dayBetween(story, addDays(day, from), addDays(day, to));
}

export function colleague({ draw, staff }: Story, role?: StaffRole): Staff {
  return draw.pick(staff.filter((one) => role === undefined || one.role === role));
}

type Actor = { id: string; role: StaffRole | 'registrant' | 'provider' } | 'system';

export function recorded(
  story: Story,
  event: AuditEventCode,
  subjectId: string,
  { by, when, details = {} }: { by: Actor; when: string; details?: object },
) {
  const who =
    by === 'system'
      ? { actor_id: null, actor_role: bySystem(new Date(when)).actorRole }
      : { actor_id: by.id, actor_role: by.role };
  const subject = { subject_type: auditCatalogue[event].types[0], subject_id: subjectId };
  add(story, 'audit_event', { at: when, event, ...who, ...subject, details });
}

type Told = {
  template: MailTemplate;
  key: string;
  when: string;
  params?: object;
  news?: RegisterNews & { path: string };
};

/** As `notify` does it, long ago: the mail has left, and what it was made from is gone after its term. */
export function told(story: Story, { accountId, name, email }: Owner, mail: Told): DemoRow {
  const { template, key, when, params = {}, news } = mail;
  const id = mailIdOf(key);
  const isEmptied = when < `${addDays(story.today, -story.settings.mailBodyDays)}`;
  if (news) {
    const { path, code, params: facts } = news;
    const readAt = story.draw.chance(0.8) ? when : null;
    const message = {
      id,
      account_id: accountId,
      author_id: null,
      at: when,
      subject: '',
      body: '',
      path,
      read_at: readAt,
    };
    add(story, 'message', { ...message, code, params: facts });
  }
  return add(story, 'mail', {
    ...{ id, template, params: isEmptied ? {} : { name, ...params }, to_address: email, account_id: accountId },
    ...{
      state: 'sent',
      attempts: 1,
      created_at: when,
      queued_at: when,
      sent_at: when,
      failed_at: null,
      last_error: null,
    },
    ...{ provider_id: null, round: 1, emptied_at: isEmptied ? emptiedAt(story, when) : null },
  });
}

/** By the daily job of the day on which its term was over. */
function emptiedAt({ settings }: Story, when: string): string {
  return `${addDays(calendarDate(when.slice(0, 10)), settings.mailBodyDays + 1)}T03:10:00.000Z`;
}

/** After the hours in which everything else of a day happens. */
export function endOfDay(day: CalendarDate): string {
  return `${day}T16:30:00.000Z`;
}

export function lastOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

export function firstOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}
