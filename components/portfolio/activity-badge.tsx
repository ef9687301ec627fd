import { BadgeCheck, CircleHelp, CircleX, Eye, type IconNode, NotebookPen, SendHorizontal, Undo2 } from 'lucide';
import { DataBadge, type Tone } from '@/components/ui/data-badge';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';

const looks = {
  draft: { tone: 'neutral', icon: NotebookPen },
  submitted: { tone: 'info', icon: SendHorizontal },
  in_review: { tone: 'info', icon: Eye },
  information_requested: { tone: 'warning', icon: CircleHelp },
  approved: { tone: 'success', icon: BadgeCheck },
  rejected: { tone: 'danger', icon: CircleX },
  withdrawn: { tone: 'neutral', icon: Undo2 },
} as const satisfies Record<ActivityState, { tone: Tone; icon: IconNode }>;

export function ActivityBadge({ state }: { state: ActivityState }) {
  return <DataBadge {...looks[state]} word={activityStateNames[state]} />;
}
