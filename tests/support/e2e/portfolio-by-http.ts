import { DECIDED_PARAM } from '@/lib/review/review-forms';
import { activityActText, activityFormText, activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { pdf } from '../evidence-samples';
import type { Answer, FormValues, HttpClient } from './http';

export const PORTFOLIO = '/mijn/portfolio';
export const QUEUE = '/beheer/activiteiten';

/** What is reviewed as soon as it is handed in, on a day that has been in June 2026. */
export const training = { type: 'giving_training', title: 'Les over verzuim', lastDay: '12-5-2026', units: '4' };

export type EvidenceFile = { name: string; mimeType: string; buffer: Buffer };

export const pdfFile = (name = 'programma.pdf'): EvidenceFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdf(),
});

/** A draft of one's own; its path. */
export async function draftByHttp(owner: HttpClient, values: FormValues = training): Promise<string> {
  const page = await owner.visit(`${PORTFOLIO}/toevoegen`);
  const saved = await owner.submit(page, values, { button: activityFormText.save });
  if (!saved.location?.startsWith(`${PORTFOLIO}/`)) throw new Error(`No draft: ${saved.text.slice(0, 600)}`);
  return new URL(saved.location, owner.url).pathname;
}

/** As a browser without script posts the form of files; nothing is followed. */
export function sendFiles(owner: HttpClient, path: string, files: EvidenceFile[]): Promise<Answer> {
  const form = new FormData();
  for (const { name, mimeType, buffer } of files)
    form.append('bestand', new File([new Uint8Array(buffer)], name, { type: mimeType }));
  return owner.post(path.replace(PORTFOLIO, '/api/uploads'), form);
}

export async function handInByHttp(owner: HttpClient, path: string) {
  const asked = await owner.fillIn(path, {}, { button: activityText.submit.button });
  const isAsked = asked.text.includes(activityActText.submit.evidenceHeading);
  const handedIn = isAsked
    ? await owner.follow(await owner.submit(asked, {}, { button: activityActText.submit.without }))
    : asked;
  if (!handedIn.text.includes(activityText.after.ingediend))
    throw new Error(`It wasn't handed in: ${handedIn.text.slice(0, 600)}`);
}

/** Something with a file, handed in; its path. */
export async function provenByHttp(owner: HttpClient, values: FormValues = training): Promise<string> {
  const path = await draftByHttp(owner, values);
  const sent = await sendFiles(owner, path, [pdfFile()]);
  if (!sent.location?.includes('bewaard=1')) throw new Error(`No evidence was kept: ${sent.status} ${sent.location}`);
  await handInByHttp(owner, path);
  return path;
}

/** Where the files of an activity are opened. */
export async function filesOn(client: HttpClient, path: string): Promise<string[]> {
  const { document } = await client.visit(path);
  return [...document.querySelectorAll('main a[href^="/bewijs/"]:not([href*="?"])')].map(
    (link) => link.getAttribute('href') ?? '',
  );
}

/** Where a manager, or an assessor, reviews what its owner knows by `path`. */
export const reviewedAt = (path: string, page = QUEUE) => path.replace(PORTFOLIO, page);

export async function approveByHttp(manager: HttpClient, path: string) {
  const { submit } = reviewText.decision.approve;
  const decided = await manager.fillIn(reviewedAt(path), {}, { button: submit });
  if (!decided.path.includes(`?${DECIDED_PARAM}=`))
    throw new Error(`It wasn't approved: ${decided.text.slice(0, 600)}`);
}

export async function rejectByHttp(manager: HttpClient, path: string, why: { reason: string; explanation?: string }) {
  const { submit } = reviewText.decision.reject;
  const decided = await manager.fillIn(reviewedAt(path), why, { button: submit });
  if (!decided.path.includes(`?${DECIDED_PARAM}=`))
    throw new Error(`It wasn't rejected: ${decided.text.slice(0, 600)}`);
}

/** Gives an activity to the only assessor there is. */
export async function assignByHttp(manager: HttpClient, path: string) {
  const { document } = await manager.visit(reviewedAt(path));
  const options = [...document.querySelectorAll<HTMLOptionElement>('select[name=assignee] option')];
  const assignee = options.find(({ textContent }) => textContent?.includes('(beoordelaar)'))?.value;
  if (!assignee) throw new Error(`No assessor can be chosen on ${reviewedAt(path)}`);
  await manager.send(reviewedAt(path), { assignee }, { button: reviewQueueText.assign.submit });
}
