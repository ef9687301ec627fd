import { activityStates } from '@/lib/portfolio/activity-class';
import {
  bytesOf,
  type EvidenceReason,
  evidenceCodes,
  evidenceLimits,
  mayChangeEvidence,
} from '@/lib/portfolio/evidence';
import { dispositionHeader, evidenceName, titleOfFile } from '@/lib/portfolio/evidence-name';
import {
  outcomeQuery,
  readOutcome,
  readUploadPlace,
  type UploadResult,
  uploadCodes,
  uploadHref,
  uploadPage,
} from '@/lib/portfolio/evidence-places';
import { fitsBeside, kindOfFile, pictureRefusal } from '@/lib/portfolio/refused-files';
import type { Accepted, Refused } from '@/lib/shared/results';
import { badTexts } from '@/tests/support/bad-inputs';

const codesOf = (answer: Accepted | Refused<EvidenceReason>) =>
  answer.ok ? [] : answer.reasons.map(({ code }) => code);

const limits = { fileMegabytes: 3, filesPerActivity: 2, personMegabytes: 4, pictureMegapixels: 5 };

describe('whether its owner may change the evidence of an activity', () => {
  const answers = {
    draft: [],
    submitted: [],
    in_review: ['locked'],
    information_requested: [],
    approved: ['decided'],
    rejected: ['decided'],
    withdrawn: ['decided'],
  } as const;
  const fine = { isSuperseded: false, isFrozen: false, isOwnerInRegister: true };

  const byState = (facts: Partial<typeof fine>) =>
    Object.fromEntries(
      activityStates.map((state) => [state, codesOf(mayChangeEvidence({ ...fine, ...facts, state }))]),
    );
  const everyState = (code: string) => Object.fromEntries(activityStates.map((state) => [state, [code]]));

  it('is said by its state', () => {
    expect(byState({})).toEqual(answers);
  });

  it('is no in every state once there is a newer version', () => {
    expect(byState({ isSuperseded: true })).toEqual(everyState('superseded'));
  });

  it('is no in every state once a granted certification used it', () => {
    expect(byState({ isFrozen: true })).toEqual(everyState('frozen'));
  });

  it('is no in every state for an owner who left the register', () => {
    expect(byState({ isOwnerInRegister: false })).toEqual(everyState('not_in_register'));
  });
});

describe('whether a file fits beside what is there', () => {
  const all = bytesOf(4);
  it.each([
    ['the first', { files: 0, personBytes: 0 }, 1, []],
    ['the last that fits', { files: 1, personBytes: 0 }, 1, []],
    ['one more than an activity has', { files: 2, personBytes: 0 }, 1, ['too_many_files']],
    ['up to the last byte of a person', { files: 0, personBytes: all - 10 }, 10, []],
    ['one byte past it', { files: 0, personBytes: all - 10 }, 11, ['person_full']],
    ['asked beforehand, with a byte left', { files: 0, personBytes: all - 1 }, 0, []],
    ['asked beforehand, with nothing left', { files: 0, personBytes: all }, 0, ['person_full']],
  ])('%s', (_, stored, size, codes) => {
    expect(codesOf(fitsBeside(stored, size, limits))).toEqual(codes);
  });
});

it.each([
  ['at the start', '%PDF-1.7\n', true],
  ['after a line end', '\r\n%PDF-1.7\n', true],
  ['after a space', ' %PDF-1.7\n', true],
  ['after a note', '<!-- cached -->\n%PDF-1.7', true],
  ['as the last that is looked at', `${' '.repeat(1019)}%PDF-1.7`, true],
  ['one place too far', `${' '.repeat(1020)}%PDF-1.7`, false],
  ['cut off', '%PDF', false],
  ['nowhere', '<html></html>', false],
])('the mark of a PDF %s', (_, head, found) => {
  expect(kindOfFile(undefined, head)).toBe(found ? 'pdf' : null);
});

it.each([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/apng', 'png'],
  ['image/gif', null],
  [undefined, null],
])('a file whose first bytes say %s is taken as %s', (type, kind) => {
  expect(kindOfFile(type, '')).toBe(kind);
});

it.each([
  ['without a readable size', null, 'picture_unreadable'],
  ['of as many pixels as allowed', { width: 2500, height: 2000 }, null],
  ['of one row more', { width: 2500, height: 2001 }, 'too_many_pixels'],
])('a picture %s is refused or not', (_, size, code) => {
  expect(pictureRefusal(size, limits)).toBe(code);
});

describe('the name of a file', () => {
  it.each([
    ['diploma.pdf', 'pdf', 'diploma.pdf'],
    ['Diploma.PDF', 'pdf', 'Diploma.PDF'],
    ['foto.jpeg', 'jpeg', 'foto.jpeg'],
    ['foto.JPG', 'jpeg', 'foto.JPG'],
    ['scan.jpg', 'pdf', 'scan.pdf'],
    ['scan.pdf', 'png', 'scan.png'],
    ['bewijs.pdf.exe', 'pdf', 'bewijs.pdf'],
    ['bewijs.pdf.exe', 'png', 'bewijs.pdf.png'],
    ['page.html', 'pdf', 'page.pdf'],
    ['Verslag v1.2', 'pdf', 'Verslag v1.2.pdf'],
    ['Notulen 12-5-2026', 'pdf', 'Notulen 12-5-2026.pdf'],
    ['zonder ending', 'jpeg', 'zonder ending.jpg'],
    ['Intervisie één.pdf', 'pdf', 'Intervisie één.pdf'],
    ['Intervisie e\u0301e\u0301n.pdf', 'pdf', 'Intervisie één.pdf'],
    ['C:\\Users\\karin\\diploma.pdf', 'pdf', 'diploma.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['fdp.\u202egpj.pdf', 'pdf', 'fdp.gpj.pdf'],
    ['een\r\nSet-Cookie: a=b.pdf', 'pdf', 'een Set-Cookie a=b.pdf'],
    ['"><script>.pdf', 'pdf', 'script.pdf'],
    ['.pdf', 'pdf', 'naamloos.pdf'],
    ['...', 'png', 'naamloos.png'],
    ['', 'jpeg', 'naamloos.jpg'],
    [`${'a'.repeat(300)}.pdf`, 'pdf', `${'a'.repeat(120)}.pdf`],
    [`${'😀'.repeat(300)}.png`, 'png', `${'😀'.repeat(120)}.png`],
  ] as const)('%j of a %s is kept as %j', (given, kind, name) => {
    expect(evidenceName(given, kind, 'naamloos')).toBe(name);
  });

  it('can be kept, whatever it was', () => {
    const names = Object.values(badTexts).map((given) => evidenceName(given, 'pdf', 'naamloos'));
    expect(names.filter((name) => !/^[^\p{Cc}\\/]{1,130}$/u.test(name))).toEqual([]);
    expect(names.filter((name) => !name.toLowerCase().endsWith('.pdf'))).toEqual([]);
  });

  it.each([
    ['diploma_leerplicht_2026.pdf', 'diploma leerplicht 2026'],
    ['Verslag v1.2.pdf', 'Verslag v1.2'],
    ['IMG_0001.jpg', 'IMG 0001'],
  ])('%s becomes the title %s', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});

describe('the header under which a file is saved', () => {
  it.each([
    ['diploma.pdf', `attachment; filename="diploma.pdf"; filename*=UTF-8''diploma.pdf`],
    ['Een é (1).pdf', `attachment; filename="Een e (1).pdf"; filename*=UTF-8''Een%20%C3%A9%20%281%29.pdf`],
    ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
    ["it's 日本.png", `attachment; filename="it's __.png"; filename*=UTF-8''it%27s%20%E6%97%A5%E6%9C%AC.png`],
  ])('of %s', (name, header) => {
    expect(dispositionHeader('attachment', name)).toBe(header);
  });

  it('is one header of ASCII, whatever the name was', () => {
    const headers = Object.values(badTexts).map((given) =>
      dispositionHeader('attachment', evidenceName(given, 'png', 'naamloos')),
    );
    const isHeader = /^attachment; filename="[^"\\]+"; filename\*=UTF-8''[\w.!~%#$&+^`|-]+$/;
    expect(headers.filter((header) => !isHeader.test(header))).toEqual([]);
    expect(headers.filter((header) => !/^[\x20-\x7e]+$/.test(header))).toEqual([]);
  });
});

describe('the outcome of a plain post in the address', () => {
  const fine: UploadResult = { ok: true };
  it.each<[UploadResult[], string, unknown]>([
    [[], '', null],
    [[fine], 'bewaard=1', { kept: 1, refused: [] }],
    [
      [fine, { ok: false, code: 'too_large' }, fine, { ok: false, code: 'other_kind' }],
      'bewaard=2&geweigerd=2-too_large.4-other_kind',
      {
        kept: 2,
        refused: [
          { place: 2, code: 'too_large' },
          { place: 4, code: 'other_kind' },
        ],
      },
    ],
  ])('%j', (results, query, outcome) => {
    expect(outcomeQuery(results)).toBe(query);
    expect(readOutcome(new URLSearchParams(query))).toEqual(outcome);
  });

  it('says every code', () => {
    const results = uploadCodes.map((code): UploadResult => ({ ok: false, code }));
    const read = readOutcome(new URLSearchParams(outcomeQuery(results)));
    expect(read?.refused.map(({ code }) => code)).toEqual(uploadCodes);
    expect(uploadCodes).toEqual(expect.arrayContaining([...evidenceCodes]));
  });

  it.each([
    'bewaard=-1',
    'bewaard=1e9',
    'bewaard=0',
    'geweigerd=',
    'geweigerd=1-constructor',
    'geweigerd=0-too_large',
    'geweigerd=x-too_large',
    'geweigerd=<script>',
  ])('%s says nothing', (query) => {
    expect(readOutcome(new URLSearchParams(query))).toBeNull();
  });
});

describe('the page that a plain post leads back to', () => {
  const id = '0d6fa1a8-3e1a-4b2e-9d5e-3f0a8a4b1c2d';
  it.each([
    ['activity', `/mijn/portfolio/${id}`],
    ['edit', `/mijn/portfolio/${id}/wijzigen`],
  ] as const)('%s', (place, page) => {
    const href = new URL(uploadHref(id, place), 'https://register.example');
    expect(uploadPage(id, readUploadPlace(href.searchParams))).toBe(page);
  });

  it.each(['//elders.example', '..', '', 'nieuw'])('is none for %j', (activityId) => {
    expect(uploadPage(activityId, 'activity')).toBeNull();
  });

  it('is the activity itself for a place that isn’t known', () => {
    expect(readUploadPlace(new URLSearchParams('van=https://elders.example'))).toBe('activity');
  });
});

it('limits are settings', () => {
  const settings = {
    evidenceFileMegabytes: 3,
    evidenceFilesPerActivity: 2,
    evidencePersonMegabytes: 4,
    evidencePictureMegapixels: 5,
  };
  expect(evidenceLimits(settings)).toEqual(limits);
});
