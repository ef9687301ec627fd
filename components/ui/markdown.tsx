import type { ComponentProps } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';

type MarkdownProps = {
  /** Markdown as a manager writes it; HTML in it is shown as text or dropped. */
  text: string;
  /** The level that a "#" becomes: one below the heading that stands above it. */
  topLevel?: 2 | 3 | 4;
};

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const deepest = headings.length;

/** Text that a manager edits, made safe, with headings that fit under those of the page. */
export function Markdown({ text, topLevel = 2 }: MarkdownProps) {
  return (
    <div className="markdown">
      <ReactMarkdown
        components={shiftedHeadings(topLevel)}
        rehypePlugins={[rehypeSanitize]}
        disallowedElements={['img']}
        unwrapDisallowed
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function shiftedHeadings(topLevel: number): Components {
  const shift = (index: number) => headings[Math.min(index + topLevel, deepest) - 1] ?? 'h6';
  return Object.fromEntries(headings.map((name, index) => [name, headingAs(shift(index))]));
}

function headingAs(Heading: (typeof headings)[number]) {
  return function ShiftedHeading({ children }: ComponentProps<'h1'>) {
    return <Heading>{children}</Heading>;
  };
}
