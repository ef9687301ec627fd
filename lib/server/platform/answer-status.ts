import 'server-only';
import { headers } from 'next/headers';
import type { TypedValues } from '@/lib/shared/action-state';

type Answer = { status: number | null; isEntered: boolean; isUnkept?: boolean; typed?: TypedValues };
type Answers = Map<string, Answer>;

/** Next's notFound() leaves its body to the browser's script: without JavaScript nothing stands on the page. */
export async function answerWithStatus(status: 401 | 404) {
  const answer = await currentAnswer();
  if (answer) answer.status = status;
}

/** A post that fails before this is one that Next couldn't take apart: scripts/answers.mjs says so. */
export async function noteEntered() {
  const answer = await currentAnswer();
  if (answer) answer.isEntered = true;
}

/** Of a page that lacks something, such as its settings: the door keeps it for nobody else. */
export async function leaveUnkept() {
  const answer = await currentAnswer();
  if (answer) answer.isUnkept = true;
}

export async function preserveInput(typed: TypedValues) {
  const answer = await currentAnswer();
  if (answer) answer.typed = typed;
}

export async function lostSubmission(): Promise<TypedValues | null> {
  return (await currentAnswer())?.typed ?? null;
}

async function currentAnswer(): Promise<Answer | undefined> {
  const id = (await headers()).get('x-answer-id');
  return id === null ? undefined : (globalThis as { lklrAnswers?: Answers }).lklrAnswers?.get(id);
}
