import type { ComponentProps, ReactElement } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';

type MarkdownProps = {
  /** As a manager writes it; HTML in it is shown as text or dropped. */
  text: string;
  /** The level of a "#": one below the heading above it. */
  topLevel?: 2 | 3 | 4;
  /** Still being typed: not kept for the next page that shows it. */
  isChanging?: boolean;
};

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const deepest = headings.length;

export function Markdown({ text, topLevel = 2, isChanging = false }: MarkdownProps) {
  const read = isChanging ? readMarkdown : elementsOf;
  return <div className="markdown">{read(text, topLevel)}</div>;
}

type TopLevel = NonNullable<MarkdownProps['topLevel']>;

/** By source text, the last used at the end: a changed text is another key. */
const kept = new Map<string, ReactElement>();
const KEPT_MAX = 500;

function elementsOf(text: string, topLevel: TopLevel): ReactElement {
  const key = `${topLevel} ${text}`;
  const elements = kept.get(key) ?? readMarkdown(text, topLevel);
  kept.delete(key);
  kept.set(key, elements);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return elements;
}

/** The elements themselves: as a component it would be read anew in each page. */
function readMarkdown(text: string, topLevel: TopLevel): ReactElement {
  return ReactMarkdown({
    components: shiftedHeadings(topLevel),
    rehypePlugins: [rehypeSanitize, oneLevelAtATime],
    disallowedElements: ['img'],
    unwrapDisallowed: true,
    children: text,
  });
}

type Node = { type: string; tagName?: string; children?: Node[] };

/** Whatever signs a manager began with: the first heading is of the highest level, and none skips one below another. */
function oneLevelAtATime() {
  return (tree: Node) => {
    const above: number[] = [];
    const visit = (node: Node) => {
      const depth = (headings as readonly string[]).indexOf(node.tagName ?? '');
      if (depth >= 0) {
        while (above.length > 0 && (above.at(-1) ?? 0) >= depth) above.pop();
        above.push(depth);
        node.tagName = headings[above.length - 1];
      }
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree);
  };
}

function shiftedHeadings(topLevel: TopLevel): Components {
  const shift = (index: number) => headings[Math.min(index + topLevel, deepest) - 1] ?? 'h6';
  return Object.fromEntries(headings.map((name, index) => [name, headingAs(shift(index))]));
}

function headingAs(Heading: (typeof headings)[number]) {
  return function ShiftedHeading({ children }: ComponentProps<'h1'>) {
    return <Heading>{children}</Heading>;
  };
}
