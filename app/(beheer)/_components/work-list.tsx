import { Tag } from '@/components/ui/tag';
import { workListText as text } from '@/lib/text/nl/casework/work-bar';

export type WorkListItem = {
  id: string;
  href: string;
  name: string;
  /** What tells it from others at a glance, such as the organisation or how long it waits. */
  note: string;
  /** The word for it where it is. */
  late?: string | false;
  /** What else is said of it in a word, such as that it may be double. */
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
          {items.map(({ id, href, name, note, late, marks }) => (
            <li key={id}>
              <a href={href} aria-current={id === current ? 'page' : undefined}>
                <span className="work-list-name">{name}</span>
                <span className="work-list-note">{note}</span> {late && <Tag isLate>{late}</Tag>}
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
