import { workBarText } from '@/lib/text/nl/casework/work-bar';

export type QueueTab = { href: string; label: string; isCurrent: boolean; count?: number };

/** The statuses of a queue, each with how many there are; which one is open stands in the address. */
export function QueueTabs({ label, tabs }: { label: string; tabs: QueueTab[] }) {
  return (
    <nav className="queue-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: words, isCurrent, count }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              {words} {count !== undefined && <span className="work-bar-count">{workBarText.waiting(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
