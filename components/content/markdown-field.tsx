'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import { useField, useTyped } from '@/components/forms/form-context';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { FieldFrame } from '@/components/ui/field-frame';
import { Markdown } from '@/components/ui/markdown';
import { useHydrating } from '@/components/ui/use-hydrating';
import { fillKnownFigures } from '@/lib/content/figures';
import { PREVIEW_FIELD } from '@/lib/content/preview';
import { markdownFieldText as text } from '@/lib/text/nl/editor/markdown-field';
import { FigureList } from './figure-list';
import { MailWords } from './mail-words';

type MarkdownFieldProps = {
  name: string;
  hint?: string;
  rows?: number;
  /** What each figure stands for today, by its name; absent where a text has none. */
  figures?: Record<string, string>;
  /** What becomes of them; by itself that they are always those of the moment. */
  explained?: string;
  /** The level of a "#" where readers see it. */
  topLevel?: 2 | 3 | 4;
  /** Readers see it in a mail, which knows less of Markdown than a page. */
  inMail?: boolean;
};

/**
 * A text in Markdown with its preview: as one types, or without script by a button, which posts the form and saves
 * nothing. Its action must be one that `previewOr` makes.
 */
export function MarkdownField({
  name,
  hint = text.hint,
  rows = 18,
  figures,
  explained = text.figures.explained,
  topLevel,
  inMail = false,
}: MarkdownFieldProps) {
  const [typedNow, setTyped] = useState(useTyped(name));
  const shown = useDeferredValue(useRested(typedNow));
  const { label, typed, frame, input } = useField(name, { hint, onTyped: setTyped });
  const isWithoutScript = useHydrating();
  const filled = figures ? fillKnownFigures(shown, figures) : shown;
  const headingId = `${frame.id}-voorbeeld`;
  return (
    <div className="markdown-field">
      <div>
        <FieldFrame {...frame} label={label}>
          <textarea {...input} className="textbox" rows={rows} defaultValue={typed} spellCheck />
        </FieldFrame>
        {figures && (
          <Details summary={text.figures.heading}>
            <FigureList figures={figures} explained={explained} />
          </Details>
        )}
      </div>
      <section className="markdown-preview" aria-labelledby={headingId}>
        <p id={headingId} className="markdown-preview-heading">
          {text.preview}
        </p>
        {isWithoutScript && (
          <Button variant="secondary" name={PREVIEW_FIELD} value="on">
            {text.show}
          </Button>
        )}
        {shown.trim() === '' && <p className="text-muted">{text.empty}</p>}
        {shown.trim() !== '' &&
          (inMail ? <MailWords markdown={filled} /> : <Markdown text={filled} topLevel={topLevel} isChanging />)}
      </section>
    </div>
  );
}

/** Of a longer text the preview takes longer to make than a letter to type. */
const AT_ONCE_MAX = 20_000;
const REST_MS = 800;

/** What is typed, at once or, of a long text, when somebody rests. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  const isLong = typed.length > AT_ONCE_MAX;
  useEffect(() => {
    if (!isLong) return;
    const resting = setTimeout(() => setRested(typed), REST_MS);
    return () => clearTimeout(resting);
  }, [typed, isLong]);
  return isLong ? rested : typed;
}
