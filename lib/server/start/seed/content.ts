import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { documentCodes } from '@/lib/content/documents';
import { normSetEntrySchema } from '@/lib/content/normset-file';
import type { SettingRow } from '@/lib/content/settings-schema';
import { addNormset } from '@/lib/server/content/data/normsets';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { calendarDate } from '@/lib/shared/calendar-date';

const FOLDER = join(process.cwd(), 'prisma', 'seed', 'content');

const day = z.iso.date().transform(calendarDate);
const settings = z.array(
  z.object({
    key: z.string(),
    value: z.json(),
    /** In the place of the value where everything is made up. */
    demo: z.json().optional(),
    validFrom: day,
    sample: z.boolean().default(false),
  }),
);
const documents = z.array(
  z.object({
    code: z.enum(documentCodes),
    version: z.string(),
    title: z.string(),
    file: z.string(),
    valid_from: day,
    is_sample: z.boolean(),
  }),
);
const questions = z.array(
  z.object({ section: z.string(), slug: z.string(), position: z.int(), question: z.string(), answer: z.string() }),
);

const questionTemplates = z.array(
  z.object({ slug: z.string(), position: z.int(), title: z.string(), question: z.string() }),
);

/** From then on they are the manager's. Made-up contacts are for a demo alone: production asks for real ones. */
export async function seedContent(tx: Transaction, { withSamples, now }: { withSamples: boolean; now: Date }) {
  const known = new Set((await tx.setting.findMany({ select: { key: true } })).map(({ key }) => key));
  const missing = seededSettings().filter(({ key, sample }) => !known.has(key) && (withSamples || !sample));
  await tx.setting.createMany({
    data: missing.map(({ key, value, demo, validFrom, sample }) => ({
      key,
      value: (withSamples ? demo : undefined) ?? value ?? '',
      validFrom: toColumn(validFrom),
      isSample: sample,
    })),
    skipDuplicates: true,
  });
  if ((await tx.document.count()) === 0) {
    const rows = documents.parse(readJson('documents.json'));
    await tx.document.createMany({
      data: rows.map(({ file, valid_from, is_sample, ...rest }) => ({
        ...rest,
        body: readText(file),
        validFrom: toColumn(valid_from),
        isSample: is_sample,
      })),
    });
  }
  if ((await tx.normset.count()) === 0) await addNormset(tx, normSetEntrySchema.parse(readJson('normset.json')), now);
  if ((await tx.questionTemplate.count()) === 0)
    await tx.questionTemplate.createMany({ data: questionTemplates.parse(readJson('question-templates.json')) });
  if ((await tx.question.count()) === 0)
    await tx.question.createMany({ data: questions.parse(readJson('questions.json')) });
}

export function defaultSettings(): SettingRow[] {
  return seededSettings().filter(({ sample }) => !sample);
}

function seededSettings() {
  return settings.parse(readJson('settings.json'));
}

function readJson(name: string): unknown {
  return JSON.parse(readText(name));
}

function readText(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
