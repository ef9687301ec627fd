import { figureNames } from '@/lib/content/figures';
import { figureLabel, markdownFieldText } from '@/lib/text/nl/editor/markdown-field';

const { figures: text } = markdownFieldText;

/** What can be mentioned by name, what it is called, and what it is today. */
export function FigureList({ figures, explained }: { figures: Record<string, string>; explained: string }) {
  return (
    <>
      <p>{explained}</p>
      <dl className="figure-list">
        {figureNames.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{text.line(figureLabel(name), figures[name] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
