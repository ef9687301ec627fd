import { BadgeCheck, CircleX, Eye, type IconNode, NotebookPen, SendHorizontal, TriangleAlert, Undo2 } from 'lucide';
import { DataBadge, type Tone } from '@/components/ui/data-badge';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import { accreditationStateNames } from '@/lib/text/nl/courses/courses';

const looks = {
  draft: { tone: 'neutral', icon: NotebookPen },
  submitted: { tone: 'info', icon: SendHorizontal },
  returned_incomplete: { tone: 'warning', icon: TriangleAlert },
  in_review: { tone: 'info', icon: Eye },
  accredited: { tone: 'success', icon: BadgeCheck },
  rejected: { tone: 'danger', icon: CircleX },
  withdrawn: { tone: 'neutral', icon: Undo2 },
} as const satisfies Record<AccreditationState, { tone: Tone; icon: IconNode }>;

export function AccreditationBadge({ state }: { state: AccreditationState }) {
  return <DataBadge {...looks[state]} word={accreditationStateNames[state]} />;
}
