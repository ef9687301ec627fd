import { certificationCaseText, ownCertificationText } from '@/lib/text/nl/certification/certification';
import type { HttpClient } from './http';
import { approveByHttp, PORTFOLIO, pdfFile, sendFiles } from './portfolio-by-http';

export const CERTIFICATION = '/mijn/certificering';
export const CERTIFICATIONS = '/beheer/certificeringen';

/**
 * A day near the end of a cycle on which Carla, as she is seeded, has nearly enough: 48 points of the 56 that are asked
 * of whoever joined in April 2029, and two lessons handed in without evidence.
 */
export const NEAR_THE_END = '2030-10-20';
export const LESSON = 'Workshop thuiszitters voor schoolteams';
export const PEER_REVIEW = 'Intervisie met collega’s uit de regio';

/** Where an activity of one's own stands, by its title. */
export async function activityCalled(owner: HttpClient, title: string): Promise<string> {
  const { document } = await owner.visit(PORTFOLIO);
  const link = [...document.querySelectorAll('main tbody th a')].find(({ textContent }) => textContent === title);
  const path = link?.getAttribute('href');
  if (!path) throw new Error(`${title} isn't in the portfolio`);
  return path;
}

/** What is missing: evidence of both, and the review of the one that is reviewed in between. */
export async function makeRequestable(owner: HttpClient, manager: HttpClient) {
  for (const title of [LESSON, PEER_REVIEW]) {
    const sent = await sendFiles(owner, await activityCalled(owner, title), [pdfFile()]);
    if (!sent.location?.includes('bewaard=1')) throw new Error(`No evidence was kept: ${sent.status} ${sent.location}`);
  }
  await approveByHttp(manager, await activityCalled(owner, LESSON));
}

/** Where the manager decides on the only request that waits; null when none does. */
export async function waitingRequest(manager: HttpClient): Promise<string | null> {
  const { document } = await manager.visit(CERTIFICATIONS);
  return document.querySelector(`main tbody a[href^="${CERTIFICATIONS}/"]`)?.getAttribute('href') ?? null;
}

export const requestByHttp = async (owner: HttpClient) =>
  owner.submit(await owner.visit(CERTIFICATION), {}, { button: ownCertificationText.request.submit });

export const grantByHttp = async (manager: HttpClient, path: string) =>
  manager.submit(await manager.visit(path), {}, { button: certificationCaseText.grant.submit });

/** The number by which the public finds somebody. */
export async function numberOf(owner: HttpClient): Promise<string> {
  const { text } = await owner.visit('/mijn');
  const number = /LKLR-\d+/.exec(text)?.[0];
  if (!number) throw new Error(`No number on /mijn: ${text.slice(0, 300)}`);
  return number;
}
