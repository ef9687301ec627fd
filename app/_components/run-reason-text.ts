import type { Reason } from '@/lib/shared/results';
import { runRefusals } from '@/lib/text/nl/attendance/lists';
import { runText } from '@/lib/text/nl/attendance/runs';

export type RunRefusal = Reason<keyof typeof runRefusals>;

export function runReasonText({ code }: RunRefusal) {
  return { heading: runText.notDone, text: runRefusals[code] };
}
