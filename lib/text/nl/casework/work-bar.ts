import { COUNT_MAX } from '@/lib/shared/list-place';
import { formatCount } from '@/lib/text/nl/shared/format';

const upTo = (count: number) => (count > COUNT_MAX ? `${formatCount(COUNT_MAX)}+` : formatCount(count));

/** The bar of queues on every work page. */
export const workBarText = {
  name: 'Werk',
  overview: 'Overzicht',
  /** Opens the bar on a phone. */
  others: 'Andere lijsten',
  waiting: (count: number) => upTo(count),
  late: (count: number) => `${upTo(count)} te laat`,
  failed: (count: number) => `${upTo(count)} mislukt`,
};

/** The queue beside an open case. */
export const workListText = { name: 'Wat er nog meer wacht' };
