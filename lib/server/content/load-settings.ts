import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { NewVersion, NewVersionReason } from '@/lib/content/document-changes';
import type { PublishReason } from '@/lib/content/publishing';
import type { NewSetting, SettingChangeReason } from '@/lib/content/setting-changes';
import type { SettingsFile } from '@/lib/content/settings-file';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockDocuments } from './data/documents';
import { listQuestionTemplates, type QuestionTemplate } from './data/question-templates';
import { lockSettings } from './data/setting-changes';
import { forgetSettings } from './data/settings';
import { readShownTexts } from './data/shown-texts';
import { publishNormsets } from './publish-normsets';
import { putDocument } from './put-document';
import { putSettingInForce } from './put-setting';
import { putText, takeTextAway } from './put-text';

export type LoadReason = PublishReason | Exclude<SettingChangeReason, { code: 'setting_unchanged' }> | NewVersionReason;

export type Loaded = {
  settings: number;
  documents: number;
  normSets: number;
  questionTemplates: number;
  unchanged: number;
};

/** One refused entry undoes the transaction: all of the file holds, or nothing of it. */
class RollbackError extends Error {
  constructor(readonly reasons: LoadReason[]) {
    super('refused');
  }
}

/** A row that once held is never edited: what is there already is left alone, what a demo made up makes way. */
export async function loadSettings(
  { settings, documents, normSets, questionTemplates }: SettingsFile,
  { now, today }: Moment,
): Promise<Accepted<{ loaded: Loaded }> | Refused<LoadReason>> {
  try {
    const loaded = await inTransaction(async (tx) => {
      const counts: Loaded = { settings: 0, documents: 0, normSets: 0, questionTemplates: 0, unchanged: 0 };
      const reasons: LoadReason[] = [];
      await lockSettings(tx);
      await lockDocuments(tx);
      for (const setting of settings) count(await putOne(tx, setting, { now, today }), 'settings', counts, reasons);
      for (const document of documents) count(await addOne(tx, document, { now, today }), 'documents', counts, reasons);
      const publication = await publishNormsets(tx, normSets, today, bySystem(now));
      if (publication.ok) countNormSets(publication.ids.length, normSets.length, counts);
      else reasons.push(...publication.reasons);
      if (questionTemplates) await putTemplates(tx, questionTemplates, counts, registerInstant({ now, today }));
      if (reasons.length > 0) throw new RollbackError(reasons);
      await record(tx, 'settings_loaded', REGISTER_SUBJECT, bySystem(now), {
        settings: settings.map(({ key }) => key),
        documents: documents.map(({ code, version }) => `${code} ${version}`),
        normSets: normSets.map(({ normSet }) => normSet.validFrom),
        ...(questionTemplates && { questionTemplates: questionTemplates.map(({ slug }) => slug) }),
      });
      return counts;
    });
    forgetSettings();
    return accepted({ loaded });
  } catch (error) {
    if (!(error instanceof RollbackError)) throw error;
    const [first, ...others] = error.reasons;
    if (!first) throw error;
    return refused(first, ...others);
  }
}

type Outcome = 'written' | 'unchanged' | LoadReason;

function count(outcome: Outcome, kind: 'settings' | 'documents', counts: Loaded, reasons: LoadReason[]) {
  if (outcome === 'written') counts[kind] += 1;
  else if (outcome === 'unchanged') counts.unchanged += 1;
  else reasons.push(outcome);
}

function countNormSets(published: number, given: number, counts: Loaded) {
  counts.normSets += published;
  counts.unchanged += given - published;
}

async function putOne(tx: Transaction, setting: NewSetting, { now, today }: Moment): Promise<Outcome> {
  const put = await putSettingInForce(tx, setting, { at: now, accountId: null, today });
  if (put.ok) return 'written';
  const [reason] = put.reasons;
  return !reason || reason.code === 'setting_unchanged' ? 'unchanged' : reason;
}

async function addOne(tx: Transaction, document: NewVersion, { now, today }: Moment): Promise<Outcome> {
  const put = await putDocument(tx, document, { at: now, accountId: null, today });
  if (!put.ok) return put.reasons[0] ?? 'unchanged';
  return put.id === null ? 'unchanged' : 'written';
}

/** The whole list in its order: what isn't in it any more is withdrawn. */
async function putTemplates(tx: Transaction, templates: QuestionTemplate[], counts: Loaded, at: Date) {
  if (isDeepStrictEqual(await listQuestionTemplates(at, tx), templates)) {
    counts.unchanged += templates.length;
    return;
  }
  const shown = await readShownTexts(tx, 'question_template', at);
  for (const [index, { slug, title, question: body }] of templates.entries()) {
    const content = { title, body, section: null, position: index + 1, audience: 'everybody' } as const;
    const known = shown.find((text) => text.slug === slug);
    const isSame = known?.title === title && known.body === body && known.position === content.position;
    if (!isSame) await putText(tx, 'question_template', { slug, ...content }, { at, accountId: null, from: at });
  }
  for (const { id, slug } of shown)
    if (!templates.some((template) => template.slug === slug)) await takeTextAway(tx, id, at);
  counts.questionTemplates = templates.length;
}
