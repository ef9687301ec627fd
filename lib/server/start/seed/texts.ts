import 'server-only';
import { z } from 'zod';
import { statements, type TextKind } from '@/lib/content/text-kinds';
import type { TextContent } from '@/lib/server/content/data/text-rows';
import { putText } from '@/lib/server/content/put-text';
import type { Transaction } from '@/lib/server/platform/db/database';
import { placeNames } from '@/lib/text/nl/site/frame';
import { readJson, readText } from './content-files';

const questions = z.array(
  z.object({ section: z.string(), slug: z.string(), position: z.int(), question: z.string(), answer: z.string() }),
);
const questionTemplates = z.array(
  z.object({ slug: z.string(), position: z.int(), title: z.string(), question: z.string() }),
);

/** Before any day that a register's calendar may be moved to. */
const FROM_THE_BEGINNING = new Date('2000-01-01T00:00:00Z');

type First = TextContent & { slug: string };
const plain = { section: null, position: 0, audience: 'everybody' } as const;

/** Each kind where there is none of it yet, and each statement that is missing. */
export async function seedTexts(tx: Transaction, now: Date) {
  const known = await tx.writtenText.findMany({ select: { kind: true, slug: true } });
  const put = async (kind: TextKind, texts: First[]) => {
    for (const text of texts) await putText(tx, kind, text, { at: now, accountId: null, from: FROM_THE_BEGINNING });
  };
  const isMissing = (kind: TextKind, slug?: string) =>
    !known.some((text) => text.kind === kind && (slug === undefined || text.slug === slug));
  if (isMissing('question')) await put('question', firstQuestions());
  if (isMissing('question_template')) await put('question_template', firstTemplates());
  await put(
    'statement',
    firstStatements().filter(({ slug }) => isMissing('statement', slug)),
  );
}

function firstQuestions(): First[] {
  return questions
    .parse(readJson('questions.json'))
    .map(({ question, answer, ...rest }) => ({ ...plain, ...rest, title: question, body: answer }));
}

function firstTemplates(): First[] {
  return questionTemplates
    .parse(readJson('question-templates.json'))
    .map(({ question, ...rest }) => ({ ...plain, ...rest, body: question }));
}

function firstStatements(): First[] {
  return statements.map((slug) => ({
    ...{ ...plain, slug, title: placeNames[slug], body: readText(`statements/${slug}.md`).trim() },
  }));
}
