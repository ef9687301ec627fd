'use client';

import { MarkdownField } from '@/components/content/markdown-field';
import { SelectField, TextArea, TextField } from '@/components/forms/fields';
import { questionSections } from '@/lib/content/question-pages';
import { kindFacts, type TextKind, textAudiences } from '@/lib/content/text-kinds';
import { audienceName, sectionName, editorText as text, textFields } from '@/lib/text/nl/editor/editor';

/** The level at which each kind's headings stand where readers see them. */
const TOP_LEVELS = { question: 4, news: 3, statement: 2, mail_introduction: undefined } as const;

/** What a kind of text asks of whoever writes it. */
export function TextFields({ kind, figures }: { kind: TextKind; figures: Record<string, string> }) {
  const facts = kindFacts(kind);
  const fields = textFields(kind);
  return (
    <>
      {facts.hasTitle && <TextField name="title" autoComplete="off" />}
      {facts.hasSection && (
        <SelectField
          name="section"
          none={text.none}
          choices={questionSections.map((value) => ({ value, label: sectionName(value) }))}
        />
      )}
      {facts.hasOrder && (
        <TextField name="position" hint={fields.position?.hint} short inputMode="numeric" autoComplete="off" />
      )}
      {facts.hasAudience && (
        <SelectField
          name="audience"
          none={text.none}
          choices={textAudiences.map((value) => ({ value, label: audienceName(value, kind) }))}
        />
      )}
      {kind === 'question_template' ? (
        <TextArea name="body" rows={6} />
      ) : (
        <MarkdownField
          name="body"
          figures={figures}
          topLevel={TOP_LEVELS[kind]}
          inMail={kind === 'mail_introduction'}
        />
      )}
    </>
  );
}
