import 'server-only';
import { amountAsTyped } from '@/lib/content/amounts';
import { documentVersionState } from '@/lib/content/document-changes';
import { normSetOn } from '@/lib/content/normset-index';
import { settingGroups, settingsIn } from '@/lib/content/setting-facts';
import type { SettingKey, SettingRow } from '@/lib/content/settings-schema';
import { kindFacts, type TextKind } from '@/lib/content/text-kinds';
import { listedTextState } from '@/lib/content/text-states';
import type { ListedVersion } from '@/lib/server/content/data/documents';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { listSettingProposals } from '@/lib/server/content/data/setting-changes';
import { listSettings } from '@/lib/server/content/data/settings';
import { type ListedText, listTexts } from '@/lib/server/content/data/text-lists';
import { type DocumentOverview, loadDocumentOverview } from '@/lib/server/editor/document-overview';
import { listOpenDrafts } from '@/lib/server/normsets/data/drafts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { documentsText } from '@/lib/text/nl/content/documents';
import { settingGroupNames, settingsText, settingValueText, wordsOf } from '@/lib/text/nl/content/settings';
import { audienceName, editorText, kindWords, sectionName, textStateNames } from '@/lib/text/nl/editor/editor';
import { textTitle } from '@/lib/text/nl/editor/text-titles';
import { draftName, draftStateNames, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { type exportColumns, no, yes } from '@/lib/text/nl/reports/exports';
import type { CsvRow } from './csv';
import { wholeList } from './whole-list';

type RowOf<List extends keyof typeof exportColumns> = Record<keyof (typeof exportColumns)[List], string>;

const moment = (at: Date | null) => at?.toISOString() ?? '';

/** Each kind after the other; a list has columns for what its kinds have. */
export async function* textRows(kinds: readonly TextKind[], at: Date, size: number): AsyncGenerator<CsvRow> {
  for (const kind of kinds)
    yield* wholeList(
      (place) => listTexts(kind, at, place, size),
      (text) => textRow(kind, text),
    );
}

function textRow(kind: TextKind, text: ListedText): CsvRow {
  const { hasSection, hasOrder, hasAudience } = kindFacts(kind);
  const { isDraft, isFirst, publishedFrom, comingFrom, clear, unclear } = text;
  const state = listedTextState(text);
  return {
    ...{ kind: kindWords[kind].one, title: textTitle(kind, text), state: textStateNames[state] },
    section: hasSection ? sectionName(text.section) : '',
    position: hasOrder ? String(text.position) : '',
    audience: hasAudience ? audienceName(text.audience, kind) : '',
    hasDraft: isDraft && state !== 'draft' ? yes : no,
    from: isFirst ? editorText.history.first : moment(publishedFrom ?? comingFrom),
    comingFrom: state === 'shown' ? moment(comingFrom) : '',
    ...{ clear: String(clear), unclear: String(unclear) },
  };
}

/** Of each document what holds, who ticked it and what is written of the next version. */
export async function* documentRows(today: CalendarDate): AsyncGenerator<RowOf<'documenten-nu'>> {
  for (const document of await loadDocumentOverview(today)) yield documentRow(document);
}

function documentRow({ code, inForce, progress, draft }: DocumentOverview): RowOf<'documenten-nu'> {
  const count = (key: 'ticked' | 'waiting' | 'late' | 'asked') => (progress ? String(progress[key]) : '');
  return {
    ...{ document: documentNames[code], version: inForce?.version ?? '', since: inForce?.validFrom ?? '' },
    ...{ ticked: count('ticked'), waiting: count('waiting'), late: count('late'), asked: count('asked') },
    draftBy: draft ? (draft.changedBy ?? documentsText.somebody) : '',
    draftAt: moment(draft?.changedAt ?? null),
  };
}

/** By document, the newest first. */
export async function* documentVersionRows(today: CalendarDate): AsyncGenerator<RowOf<'documenten-versies'>> {
  for (const { versions } of await loadDocumentOverview(today))
    for (const version of versions) yield documentVersionRow(versions, version, today);
}

function documentVersionRow(versions: ListedVersion[], one: ListedVersion, today: CalendarDate) {
  const { code, version, validFrom, publishedAt, publishedById, publishedBy } = one;
  const text = documentsText.versions;
  const isBySomebody = publishedAt !== null && publishedById !== null;
  return {
    ...{ document: documentNames[code], version, from: validFrom },
    state: text[documentVersionState(versions, one, today)],
    by: isBySomebody ? (publishedBy ?? documentsText.somebody) : text.system,
    at: isBySomebody ? moment(publishedAt) : '',
  };
}

/** What is published, the newest first. */
export async function* normsetRows(today: CalendarDate): AsyncGenerator<RowOf<'normen'>> {
  const published = await listNormsets();
  const { now, coming } = normsetsText.published;
  const held = normSetOn(
    published.map(({ normSet }) => normSet),
    today,
  );
  for (const { normSet, errata } of published.toReversed()) {
    const { validFrom, validTo, total, accreditedMin, activityTypes } = normSet;
    const later = validFrom > today ? coming : '';
    yield {
      ...{ from: validFrom, to: validTo ?? '', state: normSet === held ? now : later },
      ...{ total: amountAsTyped(total), accredited: amountAsTyped(accreditedMin) },
      ...{ types: String(activityTypes.length), errata: String(errata.length) },
    };
  }
}

/** What somebody works on, the last changed first. */
export async function* normsetDraftRows(): AsyncGenerator<RowOf<'normen-concepten'>> {
  for (const draft of await listOpenDrafts())
    yield {
      ...{ what: draftName(draft), state: draftStateNames[draft.state] },
      ...{ changedAt: moment(draft.changedAt), changedBy: draft.changedBy ?? normsetsText.somebody },
    };
}

/** Every setting by its group. */
export async function* settingRows(today: CalendarDate): AsyncGenerator<RowOf<'instellingen'>> {
  const [{ held, coming }, proposals] = await Promise.all([listSettings(today), listSettingProposals()]);
  for (const group of settingGroups)
    for (const key of settingsIn(group)) {
      const now = held.find((row) => row.key === key);
      const later = coming.filter((row) => row.key === key);
      const proposal = proposals.find((change) => change.key === key);
      yield {
        ...{ key, group: settingGroupNames[group], name: wordsOf(key).label, shown: wordsOf(key).shown },
        ...{ value: settingValueText(key, now?.value), since: now?.validFrom ?? '' },
        ...{ coming: laterValues(key, later), proposed: laterValues(key, proposal ? [proposal] : []) },
        proposedBy: proposal ? (proposal.madeBy ?? settingsText.history.unknown) : '',
      };
    }
}

function laterValues(key: SettingKey, rows: Pick<SettingRow, 'value' | 'validFrom'>[]): string {
  return rows.map(({ value, validFrom }) => settingsText.comingOn(settingValueText(key, value), validFrom)).join(', ');
}
