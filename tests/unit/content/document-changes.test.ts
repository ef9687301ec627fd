import { newVersion, versionBefore } from '@/lib/content/document-changes';
import { documentOfSlug, slugOfDocument } from '@/lib/content/document-slugs';
import { documentCodes } from '@/lib/content/documents';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';

const today = calendarDate('2026-11-16');
const day = (days: number) => addDays(today, days);
const known = (version: string, days: number, isSample = false) => ({
  ...{ version, title: 'T', body: `Tekst ${version}`, validFrom: day(days), isSample },
});
const asked = (version: string, days: number, text = `Tekst ${version}`) => ({
  ...{ code: 'code_of_conduct' as const, version, title: 'T', text, validFrom: day(days) },
});
type Known = ReturnType<typeof known>[];

describe('a version', () => {
  const cases: [string, Known, ReturnType<typeof asked>, string][] = [
    ['the first of all, long ago', [], asked('1', -900), 'new'],
    ['for today', [known('1', -900)], asked('2', 0), 'new'],
    ['for a later day', [known('1', -900)], asked('2', 30), 'new'],
    ['before one that is still to come', [known('1', -900), known('3', 60)], asked('2', 30), 'new'],
    ['from a past day, over sample text from before it', [known('0', -900, true)], asked('1', -9), 'new'],
    ['that is there already, with the same words', [known('1', 30)], asked('1', 30), 'known'],
    ['with the name of another', [known('1', 30)], asked('1', 31), 'document_version_taken'],
    ['with other words', [known('1', 30)], asked('1', 30, 'Anders'), 'document_version_taken'],
    ['on the day of another', [known('1', 30)], asked('2', 30), 'document_day_taken'],
    ['from a past day', [known('1', -900)], asked('2', -1), 'document_in_the_past'],
    ['from before sample text', [known('0', -9, true)], asked('1', -90), 'document_in_the_past'],
  ];
  it.each(cases)('%s', (_, versions, given, outcome) => {
    const answer = newVersion(versions, given, today);
    expect(answer.ok ? (answer.isNew ? 'new' : 'known') : answer.reasons[0]?.code).toBe(outcome);
  });
});

it.each<[string, Known, number, string | undefined]>([
  ['none', [], 0, undefined],
  ['the last before it, in any order', [known('2', -9), known('1', -90), known('4', 9)], 5, '2'],
  ['nothing from the same day on', [known('2', 5)], 5, undefined],
])('what comes before: %s', (_, versions, days, before) => {
  expect(versionBefore(versions, day(days))?.version).toBe(before);
});

it('each document has an address of its own, and no other word leads to one', () => {
  expect(documentCodes.map((code) => documentOfSlug(slugOfDocument(code)))).toEqual([...documentCodes]);
  expect([documentOfSlug('code_of_conduct'), documentOfSlug('')]).toEqual([null, null]);
});
