import { Details } from '@/components/ui/details';
import type { ActivityType } from '@/lib/content/normset';
import { typeValues } from '@/lib/normsets/draft-forms';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { RemoveTypeForm } from '../../../../draft-forms';
import { draftHref } from '../../../../normset-addresses';
import { TypeForm } from './type-form';

const { edit: text, removeType } = draftText;

type EditTypeViewProps = {
  draft: StoredDraft;
  /** From 1; 0 for a new one. */
  place: number;
  type: ActivityType | null;
};

/** One type of activity of a draft. */
export function EditTypeView({ draft, place, type }: EditTypeViewProps) {
  const { id: draftId, version, state, rules } = draft;
  const known = rules.categories.map(({ code }) => code);
  // Of a type whose category went away too: it stays chosen until somebody chooses another.
  const categories = type && !known.includes(type.category) ? [...known, type.category] : known;
  return (
    <>
      {state === 'draft' ? (
        <>
          <TypeForm {...{ draftId, version, place, categories }} defaults={type ? typeValues(type) : {}} />
          {type && (
            <Details summary={removeType.heading}>
              <p>{removeType.text}</p>
              <RemoveTypeForm {...{ draftId, version, place }} />
            </Details>
          )}
        </>
      ) : (
        <p>{text.closed}</p>
      )}
      <p>
        <a href={draftHref(draftId)}>{text.back}</a>
      </p>
    </>
  );
}
