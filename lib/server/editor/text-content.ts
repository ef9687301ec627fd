import 'server-only';
import type { z } from 'zod';
import type { saveTextSchema, startTextSchema } from '@/lib/content/text-forms';
import { type TextKind, textAudiences } from '@/lib/content/text-kinds';
import type { TextContent } from '@/lib/server/content/data/text-rows';
import type { TypedValues } from '@/lib/shared/action-state';
import { sameValue } from '@/lib/shared/same-value';

type Typed = z.output<typeof saveTextSchema> | z.output<typeof startTextSchema>;

/** What a form of any kind says, with nothing where its kind asks nothing. */
export function contentOf(typed: Typed): TextContent {
  return {
    title: 'title' in typed ? typed.title : '',
    body: typed.body,
    section: 'section' in typed ? typed.section : null,
    position: 'position' in typed ? typed.position : 0,
    audience: 'audience' in typed ? typed.audience : textAudiences[0],
  };
}

export function isSameContent(a: TextContent, b: TextContent): boolean {
  return sameValue(pick(a), pick(b));
}

const pick = ({ title, body, section, position, audience }: TextContent) => ({
  ...{ title, body, section, position, audience },
});

/** A version as somebody would type it. */
export function typedText(kind: TextKind, { title, body, section, position, audience }: TextContent): TypedValues {
  return { kind, title, body, section: section ?? '', position: String(position), audience };
}
