import { basename } from 'node:path';
import { auditEvents } from '@/lib/shared/audit-events';
import { exportedValues, importsOf, type Source, sample, sources } from './source';

const VERBS =
  /^(accept|add|admit|answer|appeal|approve|ask|assess|assign|cancel|change|choose|claim|close|confirm|copy|correct|count|credit|decide|delete|deregister|dispute|end|export|extend|finish|grant|invite|issue|lift|load|log|look|mend|merge|note|open|pass|plan|preview|propose|publish|record|refuse|reinstate|reject|release|remove|rename|request|resend|reset|restore|resume|return|revoke|save|scan|search|shield|sign|start|stay|stop|submit|take|undo|unlist|withdraw|write)-/;

/** Named like a use-case, but a part that several share, or a door. */
const SHARED_PARTS = [
  'access/answer-one-click',
  'access/end-invitation',
  'access/page-limit',
  'application/record-decision',
  'application/plan-entry',
  'attendance/answer-list',
  'attendance/claim-news',
  'attendance/correct-credit',
  'attendance/credit-people',
  'casework/answer-search',
  'normsets/preview-people',
  'registration/change-details',
];

/** Several use-cases that are one act with another outcome stand together. */
const SEVERAL = [
  'attendance/answer-claim',
  'casework/decide-setting',
  'casework/reset-second-factor',
  'courses/assign-assessors',
  'normsets/decide-normset',
  'providers/decide-provider',
  'certification/decide-certification',
  'certification/withdraw-certification',
  'portfolio/start-version',
  'registration/shield-registration',
  'review/decide-activity',
];

/** `lib/server/ROOM/verb-noun.ts`; what lies in a folder of a room (data, import, evidence, steps) is none. */
const isUseCase = (path: string) => {
  const [, room = '', name = ''] = /^lib\/server\/(?!platform\/|start\/)([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
  return VERBS.test(name) && ![...SHARED_PARTS, ...SEVERAL].includes(`${room}/${name}`);
};
const useCases = sources(['lib/server']).filter(({ path }) => isUseCase(path));
const USE_CASE = 'lib/server/access/';

const camelCase = (path: string) =>
  basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** One function that is the use-case; beside it at most finders, which pages use to look before they ask. */
function misnamed(files: Source[]): string[] {
  return files
    .filter((file) => {
      const names = exportedValues(file).map(({ name }) => name);
      const own = camelCase(file.path);
      return !names.includes(own) || names.some((name) => name !== own && !/^(find|list|get)[A-Z]/.test(name));
    })
    .map(({ path }) => path);
}

const NEVER = /(^|-)(process|handle|manage|do|helper|util)(-|\.)/;

describe('a use-case', () => {
  it('is a file named verb-noun with one function of that name', () => {
    expect(useCases.length).toBeGreaterThan(15);
    expect(misnamed(useCases)).toEqual([]);
    expect(useCases.filter(({ path }) => NEVER.test(basename(path)))).toEqual([]);
    const rooms = sources(['lib/server']).map(({ path }) => path.replace(/^lib\/server\/|\.ts$/g, ''));
    expect([...SHARED_PARTS, ...SEVERAL].filter((part) => !rooms.includes(part))).toEqual([]);
  });

  it.each([
    ['another name', 'export async function process() {}'],
    ['two of them', 'export async function newThing() {}\nexport async function otherThing() {}'],
    ['none', 'export type A = 1;'],
  ])('with %s is found', (_, text) => {
    expect(misnamed([sample(`${USE_CASE}new-thing.ts`, text)])).toHaveLength(1);
  });

  it('may export a finder and types beside it', () => {
    const text = 'export type A = 1;\nexport async function newThing() {}\nexport async function findThing() {}';
    expect(misnamed([sample(`${USE_CASE}new-thing.ts`, text)])).toEqual([]);
  });
});

/** Use-cases that record nothing, and why that is right. */
const UNRECORDED: Record<string, string> = {
  'approve-together': 'each case is approved, and recorded, as if alone',
  'save-section': 'its owner records: own-details each change, draft-details what is changed after it was sent in',
  'save-answers': 'what isn’t sent yet is nobody’s business but the applicant’s; sending it is recorded',
  'start-activity': 'a draft; handing it in is recorded',
  'copy-activity': 'a draft',
  'choose-run': 'a draft',
  'start-course': 'a draft; handing it in is recorded',
  'save-course': 'a draft; handing it in is recorded',
  'ask-for-admission': 'nobody’s deed yet; confirming is recorded',
  'sign-up': 'there is no account yet whose deed it could be; confirming is recorded',
  'request-password-reset': 'anybody may ask, for any address; what is done with the link is recorded',
  'log-in': 'the session’s row says it',
  'log-out': 'the session’s row says it',
  'stay-logged-in': 'the session’s row says it',
  'start-second-factor': 'what is begun opens nothing; confirming it is recorded',
  'request-recovery-codes': 'what is shown opens nothing; keeping it is recorded',
  'open-message': 'somebody reads their own message; its row says when',
  'open-queue': 'showCases records whom an address that was searched for shows',
  'open-assigned': 'showCases records whom an address that was searched for shows',
  'open-together': 'openQueue records whom an address that was searched for shows',
  'change-draft-rules': 'a draft; proposing it is recorded',
  'change-draft-type': 'a draft; proposing it is recorded',
  'remove-draft-type': 'a draft; proposing it is recorded',
  'open-document-draft': 'what managers work on, of nobody',
  'open-document-version': 'what was published, of nobody',
  'open-draft': 'what somebody works on, of nobody; opening an example’s dossier is recorded',
  'choose-other': 'only leads on; the page that it leads to records',
  'open-undo': 'shows nothing of anybody but a number of a dossier whose opening is recorded; undoing is recorded',
  'save-document-draft': 'a draft; publishing it is recorded',
  'delete-document-draft': 'a draft, of which nobody was ever told',
  'open-setting': 'what the register holds to, of nobody; changing it is recorded',
  'load-figures': 'what the settings are, of nobody',
  'open-intranet': 'news for whoever reads it',
  'open-news': 'the reading’s row says it; it is nobody’s but theirs',
  'open-text': 'what managers write, of nobody; publishing it is recorded',
  'open-version': 'what managers write, of nobody',
  'open-text-attachment': 'what managers put beside news, of nobody',
  'start-text': 'a draft; publishing it is recorded',
  'save-text': 'a draft; publishing it is recorded',
  'restore-version': 'a draft; publishing it is recorded',
  'count-clarity': 'a count and nothing else: whose answer it was is nobody’s business',
  'open-mailing': 'figures of somebody of each kind, of nobody by name; whom it is sent to is recorded',
  'open-figures': 'numbers of people, of which small ones are left out',
  'answer-export': 'exportList records it',
  'search-register': 'reads; what was searched for isn’t logged (domain section 7)',
  'preview-list': 'what isn’t saved yet is shown to who pasted it; saving it is recorded',
  'save-filter': 'a link to one’s own way of looking at a list',
  'remove-filter': 'the same',
  'scan-at-door': 'the scan’s row says it, until the list is closed',
  'submit-together': 'hands each on to submit-activity, which records',
  'look-up-number': 'reads; what was searched for isn’t logged (domain section 7)',
};

/**
 * Whether it records, or hands on to the half of a decision, the change of details, the review, the file that is kept,
 * an invitation or its end that does.
 */
const records = (file: Source) =>
  /\b(record|recordEach|recordAll|recordReadings|creditPeople|changeDetails|invite|endInvitation|writeContactInvitation|issueTo)\(\s*tx,/.test(
    file.text,
  ) ||
  importsOf(file).some(
    ({ from, names }) => from === 'lib/server/application/record-decision' && /\brecordDecision\b/.test(names),
  ) ||
  importsOf(file).some(({ from }) =>
    /^lib\/server\/(registration\/change-details|review\/decide-activity|portfolio\/evidence\/keep-evidence)$/.test(
      from,
    ),
  );

const silent = (files: Source[]) =>
  files
    .filter((file) => !records(file))
    .map(({ path }) => basename(path, '.ts'))
    .sort();

describe('the audit', () => {
  it('records every use-case in its transaction, but for those listed with a reason', () => {
    expect(silent(useCases)).toEqual(Object.keys(UNRECORDED).sort());
    expect(silent(sources(SEVERAL.map((name) => `lib/server/${name}.ts`)))).toEqual([]);
  });

  it('has an event recorded somewhere for each of its names', () => {
    const text = sources(['lib/server'])
      .map((file) => file.text)
      .join('\n');
    const unused = auditEvents.filter((event) => !text.includes(`'${event}'`));
    expect(unused).toEqual(NO_LONGER_RECORDED);
  });

  it('misses a use-case that records nothing', () => {
    const text = 'export async function certifyRegistrant() { await tx.registration.update({}); }';
    expect(silent([sample(`${USE_CASE}certify-registrant.ts`, text)])).toEqual(['certify-registrant']);
  });
});

/** Their sentence is for what was recorded before every list could be had as a file. */
const NO_LONGER_RECORDED = ['invoices_exported'];

/** A deed and its mail, audit and state go together: one transaction a use-case. */
const transactions = (file: Source) => [...file.text.matchAll(/\binTransaction\(/g)].length;

it('a use-case has one transaction at most', () => {
  expect(useCases.filter((file) => transactions(file) > 1).map(({ path }) => path)).toEqual([]);
  expect(transactions(sample('a.ts', 'await inTransaction(f); await inTransaction(g);'))).toBe(2);
});

it('a use-case sends no mail itself: mail leaves from a job', () => {
  const sending = (files: Source[]) =>
    files
      .filter((file) =>
        importsOf(file).some(({ from }) => /^resend$|lib\/server\/mail\/(deliver|render|send|work)-/.test(from)),
      )
      .map(({ path }) => path);
  const others = sources(['app']);
  expect(sending([...useCases, ...others.filter(({ path }) => !path.startsWith('app/dev/'))])).toEqual([]);
  expect(sending([sample(`${USE_CASE}x.ts`, "import { deliverMail } from '../mail/deliver-mail';")])).toHaveLength(1);
});
