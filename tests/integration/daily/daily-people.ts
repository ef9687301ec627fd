import { isLong } from '@/tests/support/tier';

// The made-up people of the simulated year, and by plain counting what should happen to each. Days are numbers from
// the first of the year; nothing here uses the rules under test.
const DAY = 86_400_000;
const FIRST = Date.UTC(2027, 0, 1);

export const YEAR = 365;
export const RENEWED_ON = 150;

/** Day 0 is 1 January 2027. */
export const isoOf = (day: number) => new Date(FIRST + day * DAY).toISOString().slice(0, 10);
/** Noon in Amsterdam, more or less. */
export const noonOf = (day: number) => new Date(FIRST + day * DAY + 11 * 3_600_000);

/** The same day of a later month, or its last. */
function monthsLater(day: number, months: number): number {
  const from = new Date(FIRST + day * DAY);
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()];
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date, lastDate)) - FIRST) / DAY;
}

export type Registrant = { endsOn: number | null; newJobOn: number | null; acceptsOn: number | null };
export type Drafter = { touchedOn: number[]; withdrawsOn: number | null };
export type Idler = { madeOn: number };
export type Asked = { askedOn: number; dueOn: number; answersOn: number | null };

export type Happening = { what: string; day: number; closed?: number };

const maybe = (has: boolean, day: number) => (has ? day : null);

/** Of all that are made up: everybody in the long tier, and otherwise the first of each story that a year can tell. */
function peopleOf<T>(all: T[], happens: (one: T) => Happening[]): T[] {
  if (isLong) return all;
  const stories = new Map<string, T>();
  for (const one of all) {
    const story = happens(one).map(({ what, closed }) => `${what} ${closed !== undefined && closed < YEAR}`);
    if (!stories.has(story.join())) stories.set(story.join(), one);
  }
  return [...stories.values()];
}

/** 600 in the register: appointments that end all year, and new ones; the renewed document ticked early, late, never. */
const allRegistrants: Registrant[] = Array.from({ length: 600 }, (_, i) => {
  const endsOn = maybe(i % 4 === 0, (i * 13) % YEAR);
  return {
    endsOn,
    newJobOn: endsOn === null ? null : maybe(i % 3 !== 0, endsOn + 1 + ((i * 7) % 130)),
    acceptsOn: maybe(i % 5 !== 0, RENEWED_ON + ((i * 11) % 140)),
  };
});

/** 500 who began an application, some of them before the year, some of whom touch it again or withdraw it. */
const allDrafters: Drafter[] = Array.from({ length: 500 }, (_, i) => {
  const begunOn = ((i * 37) % 560) - 220;
  const again = i % 4 === 0 ? [Math.max(begunOn, 0) + ((i * 5) % 190) + 1] : [];
  return { touchedOn: [begunOn, ...again], withdrawsOn: maybe(i % 7 === 0, Math.max(begunOn, 0) + 20 + (i % 60)) };
});

/** 450 with an account and nothing else. */
const allIdlers: Idler[] = Array.from({ length: 450 }, (_, i) => ({ madeOn: ((i * 29) % 500) - 210 }));

/** 450 who were asked something; a third never answers. */
const allAsked: Asked[] = Array.from({ length: 450 }, (_, i) => {
  const askedOn = ((i * 17) % 400) - 60;
  return { askedOn, dueOn: askedOn + 42, answersOn: maybe(i % 3 !== 0, Math.max(askedOn, 0) + ((i * 3) % 60) + 1) };
});

const has = (day: number | null, today: number) => day !== null && today >= day;

/** What broke on one day is mended by one day, each thing by itself; what breaks later has a term of its own. */
export function happensToRegistrant({ endsOn, newJobOn, acceptsOn }: Registrant): Happening[] {
  const all: Happening[] = [];
  let lapses: { about: string; mendBy: number; open: Happening[] }[] = [];
  for (let today = 0; today < YEAR; today += 1) {
    const isJobless = endsOn !== null && today > endsOn && !has(newJobOn, today);
    const isBehind = today >= RENEWED_ON && !has(acceptsOn, today);
    const broken = [...(isJobless ? ['job'] : []), ...(isBehind ? ['document'] : [])];
    for (const { about, open } of lapses) if (!broken.includes(about)) for (const task of open) task.closed = today;
    lapses = lapses.filter(({ about }) => broken.includes(about));
    for (const about of broken.filter((what) => !lapses.some((lapse) => lapse.about === what))) {
      const task: Happening = { what: 'task requirement_not_met', day: today };
      // Of a document the manager has one task for everybody.
      const open = about === 'job' ? [task] : [];
      lapses.push({ about, mendBy: monthsLater(today, 3), open });
      const told = about === 'job' ? 'mail requirement_lapsed' : 'mail document_asked';
      all.push(...open, { what: told, day: today });
    }
    for (const { about, mendBy, open } of lapses) {
      const reminder = about === 'job' ? 'mail mend_reminder' : 'mail document_reminder';
      if (today === mendBy - 28) all.push({ what: reminder, day: today });
      if (today !== mendBy + 1) continue;
      const task: Happening = { what: 'task mend_term_passed', day: today };
      open.push(task);
      all.push(task, { what: 'mail mend_term_passed', day: today });
    }
  }
  return all;
}

export function happensToDrafter({ touchedOn, withdrawsOn }: Drafter): Happening[] {
  const all: Happening[] = [];
  const had = (what: string) => all.some((happening) => happening.what === what);
  let reminders = 0;
  let announced = null as { for: number; deletesOn: number } | null;
  for (let today = 0; today < YEAR; today += 1) {
    if (has(withdrawsOn, today) || had('deleted')) return all;
    const touched = Math.max(...touchedOn.filter((day) => day <= today));
    if (touched === Number.NEGATIVE_INFINITY) continue;
    if (announced?.for !== touched) announced = null;
    const due = monthsLater(touched, 6);
    if (announced !== null) {
      if (today >= announced.deletesOn) all.push({ what: 'deleted', day: today });
    } else if (today >= due - 14) {
      announced = { for: touched, deletesOn: Math.max(due, today + 14) };
      all.push({ what: 'mail draft_deletion_announced', day: today });
    } else if (reminders < 2 && today - touched >= 30) {
      reminders = 2;
      all.push({ what: 'mail draft_reminder', day: today });
    } else if (reminders === 0 && today - touched >= 7) {
      reminders = 1;
      all.push({ what: 'mail draft_reminder', day: today });
    }
  }
  return all;
}

export function happensToIdler({ madeOn }: Idler): Happening[] {
  const due = monthsLater(madeOn, 6);
  const announcedOn = Math.max(0, madeOn, due - 14);
  const deletedOn = Math.max(due, announcedOn + 14);
  return [
    { what: 'mail account_deletion_announced', day: announcedOn },
    { what: 'deleted', day: deletedOn },
  ].filter(({ day }) => day < YEAR);
}

export function happensToAsked({ askedOn, dueOn, answersOn }: Asked): Happening[] {
  const remindedOn = Math.max(0, dueOn - 14);
  const passedOn = Math.max(0, dueOn + 1);
  const all: Happening[] = [];
  if (remindedOn <= dueOn && remindedOn < YEAR && remindedOn > askedOn && !has(answersOn, remindedOn))
    all.push({ what: 'mail information_reminder', day: remindedOn });
  if (passedOn < YEAR && !has(answersOn, passedOn))
    all.push({ what: 'task information_term_passed', day: passedOn, closed: answersOn ?? undefined });
  return all;
}

export const registrants = peopleOf(allRegistrants, happensToRegistrant);
export const drafters = peopleOf(allDrafters, happensToDrafter);
export const idlers = peopleOf(allIdlers, happensToIdler);
export const asked = peopleOf(allAsked, happensToAsked);
