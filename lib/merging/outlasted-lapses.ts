import type { Known } from '@/lib/registration/lapses';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Running = Known & { mendBy: CalendarDate };

/**
 * Of what two numbers of one person are both to mend, the term holds that ends later, so that nobody loses time. Answers
 * which of its own lapses end because of the others, and of which a part does. `holdsEven`: also on the same last day.
 */
export function outlastedLapses<Lapse extends Running>(
  own: readonly Lapse[],
  others: readonly Lapse[],
  holdsEven: boolean,
): { ended: Lapse[]; left: Lapse[] } {
  const ended: Lapse[] = [];
  const left: Lapse[] = [];
  for (const lapse of own) {
    const longer = others.filter(
      ({ documentId, mendBy }) =>
        documentId === lapse.documentId && (holdsEven ? mendBy > lapse.mendBy : mendBy >= lapse.mendBy),
    );
    // A version is one matter, whatever part of it is ticked.
    const isOver = (code: Lapse['requirements'][number]) =>
      longer.some((other) => lapse.documentId !== null || other.requirements.includes(code));
    const requirements = lapse.requirements.filter((code) => !isOver(code));
    if (requirements.length === 0) ended.push(lapse);
    else if (requirements.length < lapse.requirements.length) left.push({ ...lapse, requirements });
  }
  return { ended, left };
}
