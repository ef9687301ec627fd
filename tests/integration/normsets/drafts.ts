import type { AccountActor } from '@/lib/access/actor';
import { draftRulesSchema, draftTypeSchema, rulesValues, typeValues } from '@/lib/normsets/draft-forms';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { changeDraftRules } from '@/lib/server/normsets/change-draft-rules';
import { changeDraftType } from '@/lib/server/normsets/change-draft-type';
import { findDraft } from '@/lib/server/normsets/data/drafts';
import { findPreview } from '@/lib/server/normsets/data/previews';
import { openDraft } from '@/lib/server/normsets/open-draft';
import { previewNormset } from '@/lib/server/normsets/preview-normset';
import { startDraft } from '@/lib/server/normsets/start-draft';
import { workPages } from '@/lib/server/normsets/work-preview-queue';
import { typedForm } from '@/lib/shared/typed-form';
import { context, expectOk } from '../journey';

type Typed = Record<string, string>;

const sent = (values: Typed) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return typedForm(form).input;
};

export async function begin(by: AccountActor, kind: 'copy' | 'erratum' = 'copy'): Promise<string> {
  const last = (await listNormsets()).at(-1);
  const { draftId } = expectOk(await startDraft({ normsetId: last?.id ?? '', kind }, await context(by)));
  return draftId;
}

export async function draftOf(id: string) {
  const draft = await findDraft(id);
  if (!draft) throw new Error(`no draft ${id}`);
  return draft;
}

/** As its page is opened now. */
export async function keyOf(draftId: string) {
  const { version } = await draftOf(draftId);
  return { draftId, version };
}

/** The form as it is filled, with these fields otherwise. */
export async function typeRules(draftId: string, by: AccountActor, typed: Typed, version?: number) {
  const draft = await draftOf(draftId);
  const input = sent({ draftId, version: String(version ?? draft.version), ...rulesValues(draft), ...typed });
  return changeDraftRules(draftRulesSchema.parse(input), await context(by));
}

/** The same of the type with this code. */
export async function typeType(draftId: string, by: AccountActor, code: string, typed: Typed, version?: number) {
  const draft = await draftOf(draftId);
  const index = draft.rules.activityTypes.findIndex((type) => type.code === code);
  const type = draft.rules.activityTypes[index];
  const values = { draftId, version: String(version ?? draft.version), place: String(index + 1) };
  const input = sent({ ...values, ...(type && typeValues(type)), ...typed });
  return changeDraftType(draftTypeSchema.parse(input), await context(by));
}

/** Begins a preview and works it to its end, as the job does. */
export async function previewed(draftId: string, by: AccountActor) {
  expectOk(await previewNormset(await keyOf(draftId), await context(by)));
  const begun = await findPreview(draftId);
  await workPages({ draftId, run: begun?.run ?? 0 });
  const preview = await findPreview(draftId);
  if (!preview) throw new Error('no preview');
  return preview;
}

export async function blockersOf(draftId: string, by: AccountActor): Promise<string[]> {
  const opened = await openDraft(draftId, await context(by));
  return opened?.blockers.map(({ code }) => code) ?? [];
}
