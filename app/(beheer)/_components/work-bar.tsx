import { place } from '@/components/frame/places';
import type { AccountActor } from '@/lib/access/actor';
import type { WorkCounts, WorkQueueCode } from '@/lib/casework/work-counts';
import { workBarText as text } from '@/lib/text/nl/casework/work-bar';
import type { PlaceCode } from '@/lib/text/nl/site/frame';

type Item = { place: PlaceCode; queue?: WorkQueueCode };

const managers: Item[] = [
  { place: 'management_applications', queue: 'applications' },
  { place: 'management_activities', queue: 'activities' },
  { place: 'management_certifications', queue: 'certifications' },
  { place: 'management_accreditations', queue: 'accreditations' },
  { place: 'management_claims', queue: 'claims' },
  { place: 'management_tasks', queue: 'tasks' },
  { place: 'management_mails', queue: 'mails' },
  { place: 'management_dossiers' },
];

type WorkBarProps = { roles: AccountActor['roles']; counts: WorkCounts; current: PlaceCode };

/**
 * Every queue that somebody works in, with what waits there; from each page to each other in one click. On a phone one
 * line says where one is, and opens the others.
 */
export function WorkBar({ roles, counts, current }: WorkBarProps) {
  const items: Item[] = [
    ...(roles.includes('register_manager') ? [{ place: 'management' } as const, ...managers] : []),
    ...(roles.includes('assessor') ? [{ place: 'assessing', queue: 'assessing' } as const] : []),
  ];
  const here = items.find(({ place: code }) => code === current);
  return (
    <nav className="work-bar" aria-label={text.name}>
      {items.length > 1 && (
        <details className="work-bar-switch no-print">
          <summary className="page-width">
            <strong>{here ? nameOf(here) : text.name}</strong>
            <span className="work-bar-open">{text.others}</span>
          </summary>
        </details>
      )}
      <ul className="page-width">
        {items.map(({ place: code, queue }) => (
          <li key={code}>
            <a href={place(code).href} aria-current={code === current ? 'page' : undefined}>
              {nameOf({ place: code })} {queue && <Count queue={queue} counts={counts} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const nameOf = ({ place: code }: Item) => (code === 'management' ? text.overview : place(code).label);

/** Late comes with a word: the colour alone says nothing to who doesn't see it. */
function Count({ queue, counts }: { queue: WorkQueueCode; counts: WorkCounts }) {
  const { waiting, late } = counts[queue] ?? { waiting: 0, late: 0 };
  if (queue === 'mails') return waiting > 0 && <span className="work-bar-late">{text.failed(waiting)}</span>;
  return (
    <>
      <span className="work-bar-count">{text.waiting(waiting)}</span>{' '}
      {late > 0 && <span className="work-bar-late">{text.late(late)}</span>}
    </>
  );
}
