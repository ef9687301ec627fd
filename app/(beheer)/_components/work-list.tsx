import { Tag } from '@/components/ui/tag';
import { workListText as text } from '@/lib/text/nl/casework/work-bar';

export type WorkListItem = {
  id: string;
  href: string;
  name: string;
  /** What tells it from others at a glance, such as the organisation or how long it waits. */
  note: string;
  /** Said in a word where it is late, or may be double. */
  marks: string[];
};

export type WorkListProps = { items: WorkListItem[]; current: string; all: { href: string; label: string } };

/** The queue beside the case that is open: from case to case in one click. */
export function WorkList({ items, current, all }: WorkListProps) {
  return (
    <nav className="work-list flow" aria-label={text.name}>
      <p>
        <a href={all.href}>{all.label}</a>
      </p>
      {items.length > 0 && (
        <ol>
          {items.map(({ id, href, name, note, marks }) => (
            <li key={id}>
              <a href={href} aria-current={id === current ? 'page' : undefined}>
                <span className="work-list-name">{name}</span>
                <span className="work-list-note">{note}</span>{' '}
                {marks.map((mark) => (
                  <Tag key={mark}>{mark}</Tag>
                ))}
              </a>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
