import { BadgeCheck, UserRoundCheck } from 'lucide';
import { DataBadge } from '@/components/ui/data-badge';
import type { PublicStatus } from '@/lib/register/public-entry';
import { publicStatusTexts } from '@/lib/text/nl/register/register';

/** The two never differ by colour alone. */
export function StatusBadge({ status }: { status: PublicStatus }) {
  const isCertified = status === 'certified';
  return (
    <DataBadge
      tone={isCertified ? 'success' : 'info'}
      word={publicStatusTexts[status].label}
      icon={isCertified ? BadgeCheck : UserRoundCheck}
    />
  );
}
