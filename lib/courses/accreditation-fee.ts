import { type Hundredths, hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { Settings } from '@/lib/content/settings-schema';
import { vatOf } from '@/lib/invoices/invoice-amounts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type FeeKind = 'first' | 'renewal' | 'free';

/** In cents. */
export type AccreditationFee = { kind: FeeKind; amount: number; vatPercent: Hundredths; vat: number; total: number };

export type FeeSettings = Pick<
  Settings,
  'accreditationFeeCents' | 'accreditationRenewalFeeCents' | 'accreditationVatPercent'
>;

type Asked = {
  isFeeFree: boolean;
  /** The last day of the accreditation that is renewed. */
  renewsUntil: CalendarDate | null;
};

export function accreditationFee(asked: Asked, settings: FeeSettings, today: CalendarDate): AccreditationFee {
  const kind = kindOf(asked, today);
  const amount = {
    first: settings.accreditationFeeCents,
    renewal: settings.accreditationRenewalFeeCents,
    free: 0,
  }[kind];
  const vatPercent = hundredthsOf(settings.accreditationVatPercent) ?? NOTHING;
  const vat = vatOf(amount, settings.accreditationVatPercent);
  return { kind, amount, vatPercent, vat, total: amount + vat };
}

/** A renewal costs less as long as the accreditation that it renews still holds. */
function kindOf({ isFeeFree, renewsUntil }: Asked, today: CalendarDate): FeeKind {
  if (isFeeFree) return 'free';
  return renewsUntil !== null && today <= renewsUntil ? 'renewal' : 'first';
}
