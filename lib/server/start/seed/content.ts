import 'server-only';
import { z } from 'zod';
import { documentCodes } from '@/lib/content/documents';
import { normSetEntrySchema } from '@/lib/content/normset-file';
import type { SettingRow } from '@/lib/content/settings-schema';
import { addNormset } from '@/lib/server/content/data/normsets';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { calendarDate } from '@/lib/shared/calendar-date';
import { readJson, readText } from './content-files';
import { seedTexts } from './texts';

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
  await seedTexts(tx, now);
}

export function defaultSettings(): SettingRow[] {
  return seededSettings().filter(({ sample }) => !sample);
}

function seededSettings() {
  return settings.parse(readJson('settings.json'));
}
