import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { listText, rowOutcomeNames, rowProblemNames } from '@/lib/text/nl/attendance/lists';
import { runFormText, runText } from '@/lib/text/nl/attendance/runs';
import { numberOf } from '../certification-by-http';
import type { HttpClient } from '../http';
import { accredited, COURSES, linkOn, type Staff } from './course-steps';

export const RUNS = '/opleider/uitvoeringen';
export const PRESENCE = '/presentie';

const courses = new WeakMap<HttpClient, Promise<string>>();

/** An accredited course of the provider's, by its id: one serves for every run. */
export function accreditedCourse(staff: Staff): Promise<string> {
  const known = courses.get(staff.provider);
  if (known) return known;
  const made = accredited(staff).then(({ course }) => course.replace(`${COURSES}/`, ''));
  courses.set(staff.provider, made);
  return made;
}

/** The whole day of today, in two meetings: its door is open, and its list can be closed; or of a later day. */
export function typedRun(inDays = 0) {
  const today = dateAsTyped(addDays(amsterdamDateOf(new Date()), inDays));
  return {
    ...{ 'meetings.0.day': today, 'meetings.0.begins': '0.00', 'meetings.0.ends': '12.00' },
    ...{ 'meetings.1.day': today, 'meetings.1.begins': '12.00', 'meetings.1.ends': '23.59', place: 'Utrecht' },
  };
}

export const planPage = async (staff: Staff) => `${RUNS}/nieuw?opleiding=${await accreditedCourse(staff)}`;

/** Its page. */
export async function newRun(staff: Staff, inDays = 0): Promise<string> {
  const page = await staff.provider.visit(await planPage(staff));
  const { location } = await staff.provider.submit(page, typedRun(inDays), { button: runFormText.plan.submit });
  if (!location) throw new Error('the run was not planned');
  return new URL(location, staff.provider.url).pathname;
}

export const listRoute = (run: string) => run.replace(RUNS, '/api/attendance');

export async function pasted({ provider }: Staff, run: string, list: string) {
  const form = new FormData();
  form.append('list', list);
  const { location } = await provider.post(listRoute(run), form);
  if (!location?.endsWith('/lijst')) throw new Error(`the list was not taken: ${location}`);
}

/** A row that is kept: nobody has its number. */
export const STRANGER = 'LKLR-987654\tA. Niemand';

/** Somebody as the public register shows them; their number with another name, a stranger, they once more, a row without a number. */
export async function listOfEveryKind(owner: HttpClient): Promise<string> {
  const number = await numberOf(owner);
  const { document } = await owner.visit(`/register/${number}`);
  const row = `${number}\t${document.querySelector('h1')?.textContent}`;
  return ['Nummer\tNaam', row, `${number}\tX. Heelanders`, STRANGER, row, 'Z. Zonder'].join('\n');
}

/** What is said of the rows of such a list. */
export const EVERY_KIND = [...Object.values(rowOutcomeNames), rowProblemNames.number_missing];

export async function listed(staff: Staff): Promise<string> {
  const run = await newRun(staff);
  await pasted(staff, run, STRANGER);
  await staff.provider.send(`${run}/lijst`, {}, { button: listText.preview.submit(1) });
  return run;
}

export async function closed(staff: Staff): Promise<string> {
  const run = await listed(staff);
  await staff.provider.send(run, {}, { button: runText.close.submit });
  return run;
}

export const rowOn = (provider: HttpClient, run: string) => linkOn(provider, run, `${run}/regels/`);

/** Where the code of this moment leads. */
export async function scannedPath(staff: Staff): Promise<string> {
  const { document } = await staff.provider.visit(`${await newRun(staff)}/deur`);
  const code = document.querySelector('.door-code')?.textContent?.replace(/\s/g, '');
  if (!code) throw new Error('no code is shown');
  return `${PRESENCE}/${code}`;
}
