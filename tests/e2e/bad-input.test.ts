import { badFieldNames, badTexts } from '@/tests/support/bad-inputs';
import { casePath, newApplicant, newPerson, signUp, steps } from '@/tests/support/e2e/applicant';
import { type Answer, formData, formOn, HttpClient, typedIn } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { resetLinkFor } from '@/tests/support/e2e/reset-link';
import { areas } from '@/tests/support/e2e/walk/areas';
import { failedMail } from '@/tests/support/e2e/walk/mails';
import type { FormCase, World } from '@/tests/support/e2e/walk/rules';
import { isLong } from '@/tests/support/tier';

jest.setTimeout(isLong ? 1_200_000 : 300_000);

// Filled before the first test: the forms of every area hold on to these.
const server = {} as LentServer;
const clients = {} as World['clients'];
let visitor: HttpClient;
let applicant: HttpClient;
let manager: HttpClient;
const known = { casePath: '', number: '', resetLink: '', confirmLink: '', mailId: '', failedMailId: '' };
const person = newPerson('invuller');
let count = 0;
const fresh = (called: string) => newPerson(`${called}${++count}`);
const world: World = { server, clients, owner: person, known, fresh };

beforeAll(async () => {
  Object.defineProperties(server, Object.getOwnPropertyDescriptors(await lentServer()));
  visitor = new HttpClient(server.url);
  applicant = await newApplicant(server, person);
  manager = await clientOf(server, personas.manager);
  const other = await clientOf(server, personas.carla);
  const assessor = await clientOf(server, personas.assessor);
  const provider = await clientOf(server, personas.provider);
  Object.assign(clients, { visitor, owner: applicant, other, manager, assessor, provider });
  known.failedMailId = await failedMail(server, manager);
  known.casePath = await casePath(manager, 'Linden');
  known.confirmLink = await signUp(server, newPerson('bevestiger'));
  await newResetLink();
  const { results } = JSON.parse((await visitor.get('/api/v1/register?q=jansen')).html);
  known.number = results[0].registration_number;
});
afterAll(async () => {
  expect(await server.printed()).not.toMatch(/action failed/);
  await server.stop();
});

/** Every form, with fields that are fine but for the one under test, and those that never go back to the page. */
const coreForms: Record<string, FormCase> = {
  'sign up': { client: () => visitor, path: () => '/aanmelden', fine: { ...newPerson('ander') }, secret: ['password'] },
  confirm: {
    client: () => visitor,
    path: () => known.confirmLink,
    fine: { password: 'niet het gekozene' },
    secret: ['password'],
  },
  'log in': {
    client: () => visitor,
    path: () => '/inloggen',
    fine: { email: 'x', password: 'y' },
    secret: ['password'],
  },
  'forgotten password': {
    client: () => visitor,
    path: () => '/wachtwoord-vergeten',
    fine: { email: 'iemand@voorbeeld.example' },
  },
  'new password': {
    client: () => visitor,
    path: () => known.resetLink,
    fine: { password: 'kort' },
    secret: ['password'],
    renew: () => newResetLink(),
  },
  name: { client: () => applicant, path: () => steps.name.path, fine: steps.name.values },
  contact: { client: () => applicant, path: () => steps.contact.path, fine: steps.contact.values },
  appointment: { client: () => applicant, path: () => steps.appointment.path, fine: steps.appointment.values },
  documents: { client: () => applicant, path: () => steps.documents.path, fine: steps.documents.values },
  submit: { client: () => applicant, path: () => steps.submit.path, fine: {} },
  approve: { client: () => manager, path: () => known.casePath, fine: { appointmentCheck: '' } },
  reject: { client: () => manager, path: () => known.casePath, fine: { explanation: '' }, nth: 1 },
};

const forms: Record<string, FormCase> = Object.assign(
  {},
  coreForms,
  ...Object.values(areas).map((area) => area.forms(world)),
);

/** All but the ones that only a schema can tell apart: those, and every field with every kind, are unit tests of the forms. */
const sent = Object.entries(badTexts).filter(
  ([kind]) => !['path', 'template', 'hexadecimal', 'infinite'].includes(kind),
);
/** Every kind is sent to a form that is open to all, one of an applicant and one that decides; in the long tier to all. */
const thorough = isLong ? Object.keys(forms) : ['sign up', 'name', 'approve an activity'];
/** What a column of text refuses, so that no form may pass it on. */
const WORST = badTexts.NUL;

describe.each(thorough)('the form to %s', (name) => {
  const form = formCalled(name);

  it('answers bad text in its fields with a page that says what is wrong, and keeps what was typed', async () => {
    const names = await fieldNames(form);
    let page = await form.client().visit(await form.path());
    for (const [kind, value] of sent) {
      for (const field of names) {
        // A field for each kind in turn, and every field for the kinds that break most.
        if (!isTurnOf(kind, field, names)) continue;
        const answer = await form
          .client()
          .submit(page, { ...form.fine, [field]: value }, { nth: form.nth, button: form.button });
        expectClear(answer, `${name}.${field}: ${kind}`);
        if (answer.status === 200) expectKept(answer, form, field, value);
        if (answer.location !== null) page = await again(form);
      }
    }
  });

  it('answers a file, a field that is there twice and one that isn’t there', async () => {
    let page = await form.client().visit(await form.path());
    const kinds: [string, (string | File)[]][] = [
      ['absent', []],
      ['a file', [new File(['<script>'], 'x.html', { type: 'text/html' })]],
      ['thrice', ['een', new File(['x'], 'x.txt'), 'twee']],
    ];
    const names = await fieldNames(form);
    // Each field in one of these ways, and each way at least once.
    for (let turn = 0; turn < Math.max(names.length, kinds.length); turn += 1) {
      const field = names[turn % names.length] ?? '';
      const [kind, values] = kinds[turn % kinds.length] ?? ['', []];
      const body = formData(formOn(page, { nth: form.nth, button: form.button }), form.fine);
      body.delete(field);
      for (const value of values) body.append(field, value);
      const answer = await form.client().post(await form.path(), body);
      expectClear(answer, `${name}.${field} ${kind}`);
      if (answer.location !== null) page = await again(form);
    }
  });
});

it('every form answers the worst text in all that is typed in it, and keeps it', async () => {
  const broken: string[] = [];
  for (const [name, form] of Object.entries(forms)) {
    const page = await form.client().visit(await form.path());
    const which = { nth: form.nth, button: form.button };
    const typed = typedFields(formOn(page, which));
    const bad = Object.fromEntries(typed.map((field) => [field, WORST]));
    try {
      const answer = await form.client().submit(page, { ...form.fine, ...bad }, which);
      expectClear(answer, 'NUL');
      if (answer.status === 200) for (const field of typed) expectKept(answer, form, field, WORST);
      if (answer.location !== null) await form.renew?.();
    } catch (error) {
      broken.push(`${name}: ${(error as Error).message}`);
    }
  }
  expect(Object.keys(forms).length).toBeGreaterThan(60);
  expect(broken).toEqual([]);
});

it('answers a form with a field of any name', async () => {
  const page = await visitor.visit('/inloggen');
  for (const field of badFieldNames) {
    const body = formData(formOn(page), { email: 'x', password: 'y' });
    body.append('rows.0.a', 'x');
    body.append(field, 'x');
    expectClear(await visitor.post('/inloggen', body), field.slice(0, 40));
  }
});

it('kept nothing of all this that a field can’t hold', async () => {
  const { text } = await applicant.visit('/mijn/gegevens');
  expect(text).not.toMatch(/[\u0000-\u0008\u200b\u202e]/);
  expect(text.length).toBeLessThan(8_000);
});

function formCalled(name: string): FormCase {
  const form = forms[name];
  if (!form) throw new Error(`no form ${name}`);
  return form;
}

/** What somebody types in it: not what is chosen, ticked or hidden. */
function typedFields(form: HTMLFormElement): string[] {
  const controls = form.querySelectorAll<HTMLInputElement>('input[name], textarea[name]');
  const isTyped = ({ type }: HTMLInputElement) => !['hidden', 'radio', 'checkbox', 'file', 'submit'].includes(type);
  return [...new Set([...controls].filter(isTyped).map(({ name }) => name))];
}

async function fieldNames(form: FormCase): Promise<string[]> {
  const page = await form.client().visit(await form.path());
  const names = [...formOn(page, { nth: form.nth, button: form.button }).querySelectorAll('[name]')].map(
    (field) => field.getAttribute('name') ?? '',
  );
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('$'));
}

const EVERYWHERE = ['NUL', 'ten thousand letters', 'script', 'past a database integer', '__proto__'];

function isTurnOf(kind: string, field: string, names: string[]): boolean {
  if (EVERYWHERE.includes(kind)) return true;
  return names[Object.keys(badTexts).indexOf(kind) % names.length] === field;
}

/** The form as it is after a post was accepted. */
async function again(form: FormCase): Promise<Answer> {
  await form.renew?.();
  return form.client().visit(await form.path());
}

async function newResetLink() {
  known.resetLink = await resetLinkFor(server, personas.daan);
}

/** Led on, or a page that says what became of it; never an error of the server. */
function expectClear(answer: Answer, what: string) {
  if (answer.status >= 500) throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  if (answer.location !== null) return;
  const said = answer.document.querySelector('.form-outcome, .form-error, .error-summary, h1')?.textContent?.trim();
  if (!said) throw new Error(`${what}: nothing said on ${answer.path}`);
  if (answer.document.querySelector('.form-outcome')?.textContent?.includes('Het is niet gelukt'))
    throw new Error(`${what}: failed`);
  if (answer.html.includes('<script>alert(1)')) throw new Error(`${what}: not escaped`);
}

/** The form again on the page that answers it; gone when what it asked was done. */
function sameForm(answer: Answer, { nth, button }: FormCase): HTMLFormElement | null {
  try {
    return formOn(answer, { nth, button });
  } catch {
    return null;
  }
}

function expectKept(answer: Answer, form: FormCase, name: string, value: string) {
  const control = sameForm(answer, form)?.querySelector(`[name="${name}"]`);
  if (form.secret?.includes(name)) return expect(answer.html.includes(value) && value.length > 20).toBe(false);
  if (!control?.matches('input:not([type=hidden], [type=radio], [type=checkbox]), textarea')) return;
  const oneLine = (text: string) =>
    text
      .replace(/[\r\n]/g, '')
      .replace(/\u0000/g, '\ufffd')
      .trim();
  expect(oneLine(typedIn(control) ?? '')).toBe(oneLine(value));
}
