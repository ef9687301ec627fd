import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentCodes } from '@/lib/content/documents';
import { figureNames, fillFigures, placeholdersIn } from '@/lib/content/figures';
import { questionSections } from '@/lib/content/question-pages';
import { statements } from '@/lib/content/text-kinds';
import { parseCalendarDate } from '@/lib/shared/calendar-date';

const folder = join(process.cwd(), 'prisma/seed/content');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

type Question = { section: string; slug: string; position: number; question: string; answer: string };
type SeedDocument = {
  code: string;
  version: string;
  title: string;
  file: string;
  valid_from: string;
  is_sample: boolean;
};

const questions = JSON.parse(read('questions.json')) as Question[];
const documents = JSON.parse(read('documents.json')) as SeedDocument[];

const texts: [string, string][] = [
  ...questions.map(({ slug, question, answer }): [string, string] => [slug, `${question}\n${answer}`]),
  ...documents.map(({ code, file }): [string, string] => [code, read(file)]),
  ...statements.map((code): [string, string] => [code, read(`statements/${code}.md`)]),
];

const settableFigure =
  /\b(160|40|16|5)\b|\b(vijf|zestien|veertig|honderdzestig) (jaar|uur|punten)\b|\b(zes|vier|twee|zeven) (weken|uur)\b/i;

/** Those of which it isn't so. */
const except = (isSo: (text: string) => boolean) => texts.filter(([, text]) => !isSo(text)).map(([name]) => name);

describe('every question, document and statement', () => {
  it('mentions only figures that exist', () => {
    const known = new Set<string>(figureNames);
    expect(except((text) => placeholdersIn(text).every((name) => known.has(name)))).toEqual([]);
  });

  it('states no figure that a board could change', () => {
    expect(except((text) => !settableFigure.test(text.replace(/^\d+\. /gm, '')))).toEqual([]);
  });

  it('is written to "je"', () => {
    expect(except((text) => !/\b(u|uw)\b/i.test(text))).toEqual([]);
    expect(except((text) => !/\bdien(t|en) te\b|\bmiddels\b/i.test(text))).toEqual([]);
  });

  it('has no brace left when filled in', () => {
    const figures = Object.fromEntries(figureNames.map((name) => [name, name]));
    expect(except((text) => !/[{}]/.test(fillFigures(text, figures)))).toEqual([]);
  });
});

it('the check on figures really looks', () => {
  expect('minstens 16 uur').toMatch(settableFigure);
  expect('de eerste vijf jaar').toMatch(settableFigure);
});

describe('the questions', () => {
  it('stand in known sections, the six of the source under the first registration', () => {
    expect(new Set(questions.map(({ section }) => section))).toEqual(new Set(questionSections));
    expect(questions.filter(({ section }) => section === 'first_registration')).toHaveLength(6);
  });

  it('have an anchor of their own that an address can hold', () => {
    const slugs = questions.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('are numbered from 1 on in every section', () => {
    const positions = questionSections.map((section) => ({
      section,
      positions: questions.filter((question) => question.section === section).map(({ position }) => position),
    }));
    const inOrder = positions.map(({ section, positions: some }) => ({
      section,
      positions: some.map((_, i) => i + 1),
    }));
    expect(positions).toEqual(inOrder);
  });
});

describe('the documents', () => {
  it('are the three that an applicant subscribes to, each once', () => {
    expect(documents.map(({ code }) => code)).toEqual([...documentCodes]);
  });

  it.each(documents)('$code says at the top that it is sample text, and is of a believable length', (document) => {
    const body = read(document.file);
    expect(document.is_sample).toBe(true);
    expect(parseCalendarDate(document.valid_from)).not.toBeNull();
    expect(body.split('\n')[0]).toContain('Voorbeeldtekst');
    const words = body.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(500);
  });
});
