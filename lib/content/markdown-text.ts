import type { z } from 'zod';
import { fieldError, longMarkdown, markdown } from '@/lib/shared/form-fields';
import { LONGEST_FIELD } from '@/lib/shared/typed-text';
import { unknownFigures } from './figures';

/** Below what a form takes of one field. */
export const MARKDOWN_MAX = LONGEST_FIELD - 1;

/** Markdown as a manager types it, refused when it mentions a figure that doesn't exist. */
export const markdownText = ({ max = MARKDOWN_MAX }: { max?: number } = {}) => withKnownFigures(markdown({ max }));

/** The same for what is longer than any other field. */
export const longMarkdownText = ({ max }: { max: number }) => withKnownFigures(longMarkdown({ max }));

/** Refused when it mentions a figure that doesn't exist. */
export function withKnownFigures<Field extends z.ZodType<string>>(field: Field) {
  return field.superRefine((text, context) => {
    const names = unknownFigures(text);
    if (names.length > 0) context.addIssue({ code: 'custom', message: fieldError({ code: 'unknown_figure', names }) });
  });
}
