import { claimPath, MANAGED_CLAIMS, PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { MANAGED_RUNS } from '@/lib/attendance/run-list';
import { claimFormText, providerClaimsText } from '@/lib/text/nl/attendance/claims';
import type { HttpClient } from '../http';
import { closed, RUNS } from './attendance-steps';
import { linkOn, type Staff } from './course-steps';

export const words = { words: 'Ik was er de hele dag.' };
export const denial = { answer: 'Je naam stond op geen lijst.' };

/** A closed run as a claimant opens it. */
export const claimable = async (staff: Staff) => claimPath((await closed(staff)).replace(`${RUNS}/`, ''));

/** A closed list as a manager opens it. */
export const managedRun = async (staff: Staff) => (await closed(staff)).replace(RUNS, MANAGED_RUNS);
export const managedRow = async (staff: Staff) => {
  const run = await managedRun(staff);
  return linkOn(staff.manager, run, `${run}/regels/`);
};

/** A claim of somebody's: their own page of it, and the provider's. */
export async function claimed(staff: Staff, claimant: HttpClient) {
  const own = await claimable(staff);
  await claimant.send(own, words, { button: claimFormText.submit });
  const run = own.replace(claimPath(''), `${RUNS}/`);
  return { own, asked: await linkOn(staff.provider, run, `${PROVIDER_CLAIMS}/`) };
}

export async function denied(staff: Staff, claimant: HttpClient) {
  const made = await claimed(staff, claimant);
  await staff.provider.send(made.asked, denial, { button: providerClaimsText.deny.submit });
  return made;
}

/** Brought before a manager: the page of it. */
export async function escalated(staff: Staff, claimant: HttpClient) {
  const { own, asked } = await denied(staff, claimant);
  await claimant.send(own, words, { button: claimFormText.appeal.submit });
  return { own, managed: asked.replace(PROVIDER_CLAIMS, MANAGED_CLAIMS) };
}
