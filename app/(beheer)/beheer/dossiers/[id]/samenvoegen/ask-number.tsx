import { Button } from '@/components/ui/button';
import { OTHER_NUMBER } from '@/lib/merging/merge-forms';
import { mergeText } from '@/lib/text/nl/merging/merging';
import { mergePath } from './places';

const text = mergeText.other;

export function AskNumber({ id, typed }: { id: string; typed: string }) {
  return (
    <form method="get" action={mergePath(id)} className="flow">
      <div className="form-field">
        <label className="form-label" htmlFor={OTHER_NUMBER}>
          {text.label}
        </label>
        <p className="form-hint" id={`${OTHER_NUMBER}-hint`}>
          {text.hint}
        </p>
        <input
          className="textbox textbox-short"
          id={OTHER_NUMBER}
          name={OTHER_NUMBER}
          aria-describedby={`${OTHER_NUMBER}-hint`}
          autoComplete="off"
          defaultValue={typed}
          required
        />
      </div>
      <div className="form-actions">
        <Button variant="secondary">{text.submit}</Button>
      </div>
    </form>
  );
}
