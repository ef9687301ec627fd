import type { Moment } from '@/lib/server/platform/clock';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { countedAnswer } from '@/lib/server/register/public-search-limit';
import type { NumberOutcome } from './view';

export function loadNumber(number: string, head: Pick<Headers, 'get'>, asked: Moment): Promise<NumberOutcome> {
  return countedAnswer(head, asked, async (): Promise<NumberOutcome> => {
    const entry = await lookUpNumber(number, asked);
    return entry ? { kind: 'entry', entry } : { kind: 'absent' };
  });
}
