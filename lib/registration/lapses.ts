import { type DocumentCode, documentCodes, documentOfTick } from '@/lib/content/documents';
import {
  type DocumentReason,
  type RequirementAssessment,
  type RequirementCode,
  requirementCodes,
} from '@/lib/eligibility/requirements';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';

/** What isn't met, for one reason: a new version of a document that is to be ticked, or anything else (null). */
export type Gap = { documentId: string | null; requirements: RequirementCode[] };
export type Known = Gap & { id: string };

export type LapseChanges = {
  ended: Known[];
  /** Those of which a part is met again, with what is left. */
  left: Known[];
  begun: Gap[];
};

type Documents = Record<DocumentCode, { id: string } | null>;

/**
 * What becomes of the lapses that run. A new version of a document is asked for by itself, with a term of its own; a
 * version that another one replaced is asked for no more. `assessments` are empty for whoever isn't watched.
 */
export function lapseChanges(
  running: readonly Known[],
  assessments: readonly RequirementAssessment[],
  documents: Documents,
): LapseChanges {
  const asked = new Set(running.flatMap(({ documentId }) => documentId ?? []));
  const gaps = gapsOf(assessments, documents, asked);
  const unmetOf = (documentId: string | null) => gaps.find((gap) => gap.documentId === documentId)?.requirements ?? [];
  const ended: Known[] = [];
  const left: Known[] = [];
  for (const lapse of running) {
    const requirements = lapse.requirements.filter((code) => unmetOf(lapse.documentId).includes(code));
    if (requirements.length === 0) ended.push(lapse);
    else if (requirements.length < lapse.requirements.length) left.push({ ...lapse, requirements });
  }
  const begun = gaps.flatMap((gap) => {
    const known = running.filter(({ documentId }) => documentId === gap.documentId);
    if (gap.documentId !== null) return known.length > 0 ? [] : [gap];
    const requirements = gap.requirements.filter((code) => !known.some((one) => one.requirements.includes(code)));
    return requirements.length > 0 ? [{ documentId: null, requirements }] : [];
  });
  return { ended, left, begun };
}

export function hasChanges({ ended, left, begun }: LapseChanges): boolean {
  return ended.length + left.length + begun.length > 0;
}

/** A document is asked for while an older version of it was ticked, and then until all of it is. */
function gapsOf(
  assessments: readonly RequirementAssessment[],
  documents: Documents,
  asked: ReadonlySet<string>,
): Gap[] {
  const reasons = (code: RequirementCode): readonly { code: string }[] =>
    assessments.find((assessment) => assessment.code === code)?.reasons ?? [];
  const isOlder = (document: DocumentCode) =>
    requirementCodes.some((code) =>
      reasons(code).some((reason) => reason.code === 'older_version_accepted' && documentOf(reason) === document),
    );
  const askedFor = documentCodes.filter((code) => {
    const id = documents[code]?.id;
    return id !== undefined && (asked.has(id) || isOlder(code));
  });
  const unmet = assessments.filter(({ met }) => !met).map(({ code }) => code);
  const gap = (documentId: string | null, isOf: (document: DocumentCode | null) => boolean): Gap => ({
    documentId,
    requirements: unmet.filter((code) => reasons(code).some((reason) => isOf(documentOf(reason)))),
  });
  return [
    gap(null, (document) => document === null || !askedFor.includes(document)),
    ...askedFor.map((code) => gap(documents[code]?.id ?? null, (document) => document === code)),
  ].filter(({ requirements }) => requirements.length > 0);
}

function documentOf(reason: { code: string }): DocumentCode | null {
  const of = reason as DocumentReason;
  switch (of.code) {
    case 'no_document_in_force':
      return of.document;
    case 'not_accepted':
    case 'older_version_accepted':
      return documentOfTick[of.tick];
    default:
      return null;
  }
}

/** Of whoever is away, the term begins when they are back. */
export function mendBy(from: CalendarDate, months: number, absentUntil: CalendarDate | null): CalendarDate {
  return addMonths(absentUntil !== null && absentUntil > from ? absentUntil : from, months);
}

type Term = { id: string; registrationId: string; documentId: string | null; mendBy: CalendarDate };

/** Names what is done once about a term. Versions that are to be ticked by the same day are one matter for their reader. */
export function termKey(
  what: 'mend_reminder' | 'mend_term_passed',
  { id, registrationId, documentId, mendBy: day }: Term,
): string {
  return documentId === null ? `${what}:${id}` : `${what}:${registrationId}:${day}`;
}
