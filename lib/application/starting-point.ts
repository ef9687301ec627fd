import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';

export type KnownPerson = {
  name: PersonName;
  privateEmail: string;
  privatePhone: string;
  appointments: readonly Appointment[];
};

/** What was given last, so that nobody is asked twice; but ticks are statements to make anew. */
export function startingPoint(
  account: { name: PersonName; email: string },
  registration: (KnownPerson & { leftAt: Date }) | null,
  application: (KnownPerson & { createdAt: Date }) | null,
): KnownPerson {
  const isLater = registration && application ? application.createdAt > registration.leftAt : application !== null;
  const known = isLater ? application : registration;
  return {
    name: known?.name ?? account.name,
    privateEmail: known?.privateEmail || account.email,
    privatePhone: known?.privatePhone ?? '',
    appointments: known?.appointments ?? [],
  };
}
