import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { pdf } from '../../evidence-samples';
import type { FormValues, HttpClient } from '../http';
import type { World } from './rules';

export const COURSES = '/opleider/opleidingen';
export const REQUESTS = '/beheer/accreditaties';
export const ASSESSED = '/beoordelen/accreditaties';

export type Staff = Pick<World['clients'], 'provider' | 'manager' | 'assessor'>;

let count = 0;

/** With everything that a request needs. */
export const wholeCourse = () => {
  count += 1;
  return {
    ...{ title: `Opleiding nummer ${count}`, goals: 'Je voert het gesprek.', audience: 'Leerplichtambtenaren' },
    ...{ form: 'on_site', type: 'professional_training', units: '6', measure: 'whole', programme: 'Een dag oefenen.' },
    ...{ trainers: 'M. van Dongen', region: 'Noord', price: '95 euro', website: 'academie.example' },
  };
};

/** A draft; its page. */
export async function newCourse(provider: HttpClient, typed: FormValues = wholeCourse()): Promise<string> {
  const page = await provider.visit(`${COURSES}/nieuw`);
  const { location } = await provider.submit(page, typed, { button: coursePageText.save });
  if (!location) throw new Error('the course was not saved');
  return new URL(location, provider.url).pathname;
}

export async function withDocument(provider: HttpClient): Promise<string> {
  const path = await newCourse(provider);
  const form = new FormData();
  form.append('bestand', new File([new Uint8Array(pdf())], 'programma.pdf', { type: 'application/pdf' }));
  const { location } = await provider.post(path.replace(COURSES, '/api/uploads/opleiding'), form);
  if (!location?.includes('bewaard=1')) throw new Error(`no document was kept: ${location}`);
  return path;
}

/** The first, or the first that says `called` and nothing else. */
export async function linkOn(client: HttpClient, path: string, start: string, called?: string): Promise<string> {
  const { document } = await client.visit(path);
  const links = [...document.querySelectorAll(`main a[href^="${start}"]`)];
  const link = links.find(({ textContent }) => called === undefined || textContent?.trim() === called);
  const href = link?.getAttribute('href');
  if (!href) throw new Error(`${path} has no link to ${start} ${called ?? ''}`);
  return href;
}

export const submitCourse = (provider: HttpClient, path: string) =>
  provider.fillIn(path, {}, { button: coursePageText.submit.button });

/** A request that waits for the manager: the provider's page and the manager's. */
export async function newRequest({ provider, manager }: Staff) {
  const typed = wholeCourse();
  const course = await newCourse(provider, typed);
  await submitCourse(provider, course);
  const found = `${REQUESTS}?${new URLSearchParams({ q: typed.title })}`;
  return { course, request: await linkOn(manager, found, `${REQUESTS}/`, typed.title) };
}

/** What stands for each who may assess, by the place among the choices. */
export async function candidatesOn(manager: HttpClient, request: string, field = 'first'): Promise<string[]> {
  const { document } = await manager.visit(request);
  const options = [...document.querySelectorAll<HTMLOptionElement>(`select[name=${field}] option`)];
  return options.map((option) => option.getAttribute('value') ?? '').filter((value) => value !== '');
}

/** With the assessor and the manager as its assessors. */
export async function inReview(staff: Staff) {
  const made = await newRequest(staff);
  const { document } = await staff.manager.visit(made.request);
  const options = [...document.querySelectorAll<HTMLOptionElement>('select[name=first] option')];
  const called = (name: string) => options.find(({ textContent }) => textContent === name)?.getAttribute('value') ?? '';
  const values = { first: called('Farid el Amrani'), second: called('Esther Mulder') };
  await staff.manager.send(made.request, values, { button: accreditationCaseText.assessments.begin });
  return { ...made, assessed: made.request.replace(REQUESTS, ASSESSED) };
}

const YES: FormValues = { judgement: 'accredit' };
export const NO: FormValues = { judgement: 'reject', 'reasons.outdated': 'on' };

/** Both have answered; alike unless said otherwise. */
export async function assessed(staff: Staff, first = YES, second = YES) {
  const made = await inReview(staff);
  const button = { button: accreditationCaseText.assess.submit };
  await staff.assessor.send(made.assessed, first, button);
  await staff.manager.send(made.assessed, second, button);
  return made;
}

export async function accredited(staff: Staff) {
  const made = await assessed(staff);
  await staff.manager.send(made.request, {}, { button: accreditationCaseText.decision.accredit.submit });
  return made;
}

export const mustShow = async (client: HttpClient, path: string, words: string) => {
  const { text } = await client.visit(path);
  if (!text.includes(words.replaceAll('\u00a0', ' ')))
    throw new Error(`${words} is not on ${path}: ${text.slice(0, 1_000)}`);
};
