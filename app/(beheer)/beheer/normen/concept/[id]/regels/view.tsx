import { rulesValues } from '@/lib/normsets/draft-forms';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { draftHref } from '../../../normset-addresses';
import { RulesForm } from './rules-form';

const { edit: text } = draftText;

/** Everything of a draft but its types of activities. */
export function EditRulesView({ draft }: { draft: StoredDraft }) {
  const { id: draftId, version, state, isErratum, rules } = draft;
  return (
    <>
      {state === 'draft' ? (
        <RulesForm
          {...{ draftId, version, isErratum }}
          rows={rules.categories.length + 1}
          defaults={rulesValues(draft)}
        />
      ) : (
        <p>{text.closed}</p>
      )}
      <p>
        <a href={draftHref(draftId)}>{text.back}</a>
      </p>
    </>
  );
}
