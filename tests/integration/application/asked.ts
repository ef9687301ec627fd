import type { AccountActor } from '@/lib/access/actor';
import type { InformationRequest } from '@/lib/application/information-request';
import { answerInformation } from '@/lib/server/application/answer-information';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { findOpenRequest } from '@/lib/server/application/data/information-requests';
import { requestInformation } from '@/lib/server/application/request-information';
import { addDays } from '@/lib/shared/calendar-date';
import { applicant, expectOk, later, today, versionOf } from '../journey';

/** A moment so many days after the one on which every journey begins. */
export function daysLater(days: number) {
  return { now: new Date(later(0).now.getTime() + days * 86_400_000), today: addDays(today, days) };
}

export async function ownOf({ accountId }: AccountActor) {
  const own = await findOwnApplication(accountId);
  if (!own) throw new Error('no application');
  return own;
}

export async function openRequestOf(applicationId: string): Promise<InformationRequest> {
  const request = await findOpenRequest(applicationId);
  if (!request) throw new Error('nothing is asked');
  return request;
}

export type Question = { templates?: string[]; questions?: string[] };

/** What somebody asks about an application that they look at in its newest version. */
export async function ask(
  given: { actor: AccountActor; applicationId: string; version?: number },
  by: AccountActor,
  { templates = [], questions = ['Wie bevestigt dit?', 'Sinds wanneer?'] }: Question = {},
  at = later(10),
) {
  const version = given.version ?? (await versionOf(given.actor));
  const input = { applicationId: given.applicationId, version, from: 'beheer', templates, questions } as const;
  return requestInformation(input, { actor: by, ...at });
}

/** Somebody who was asked two things. */
export async function asked(by: AccountActor) {
  const given = await applicant();
  expectOk(await ask(given, by));
  return { ...given, request: await openRequestOf(given.applicationId) };
}

export function answer(
  actor: AccountActor,
  version: number,
  answers: string[] = ['Mijn teamleider.', 'Sinds 2020.'],
  at = later(20),
) {
  return answerInformation({ version, answers }, { actor, ...at });
}
