import type { Claim } from '@/lib/server/attendance/data/claims';

/** Whoever says that they were there, by the name and number that they show. */
export function Claimant({ claimant: { name, number } }: Pick<Claim, 'claimant'>) {
  return (
    <>
      {name}, <span className="whitespace-nowrap">{number}</span>
    </>
  );
}
