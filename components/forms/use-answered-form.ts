'use client';

import {
  unstable_isUnrecognizedActionError as isFromBeforeAnUpdate,
  unstable_rethrow,
  usePathname,
  useSearchParams,
} from 'next/navigation';
import { useActionState, useState, useTransition } from 'react';
import { type ActionState, idle } from '@/lib/shared/action-state';
import type { Reason } from '@/lib/shared/results';
import { typedForm } from '@/lib/shared/typed-form';

type ServerAction<R extends Reason<string>, S> = (
  previous: ActionState<R>,
  form: FormData,
) => Promise<ActionState<R, S>>;

type AnsweredForm<R extends Reason<string>, S> = {
  state: ActionState<R, S>;
  /** For the form's own `action`, without JavaScript. */
  plainPost: (form: FormData) => void;
  send: (form: FormData) => void;
  isSending: boolean;
  answers: number;
};

/**
 * A failure to send (no connection, a new server version) is an answer too: the page and all that was typed stay.
 * `anchor` is the id of the form, where a page has more than one with this action: it tells whose answer it is.
 */
export function useAnsweredForm<R extends Reason<string>, S>(
  action: ServerAction<R, S>,
  anchor?: string,
): AnsweredForm<R, S> {
  const here = useOwnAddress(anchor);
  // React's own type resolves the state's promise; for our closed union it stays what it is.
  const [posted, plainPost] = useActionState<ActionState<R, S>, FormData>(
    action as (previous: Awaited<ActionState<R, S>>, form: FormData) => Promise<ActionState<R, S>>,
    idle as Awaited<ActionState<R, S>>,
    here,
  );
  const [{ sent, answers }, setAnswer] = useState<{ sent: ActionState<R, S> | null; answers: number }>({
    sent: null,
    answers: 0,
  });
  const take = (state: ActionState<R, S>) => setAnswer((before) => ({ sent: state, answers: before.answers + 1 }));
  const [isSending, startSending] = useTransition();
  const send = (form: FormData) =>
    startSending(async () => {
      try {
        take(await action(idle, form));
      } catch (error) {
        unstable_rethrow(error);
        const why = isFromBeforeAnUpdate(error) ? 'page_outdated' : 'no_connection';
        take({ status: 'not_sent', why, values: typedForm(form).values });
      }
    });
  return { state: sent ?? posted, plainPost, send, isSending, answers };
}

/** Where the form is posted to without JavaScript: React would leave it empty, which HTML doesn't allow. */
function useOwnAddress(anchor: string | undefined): string | undefined {
  const path = usePathname();
  const query = useSearchParams()?.toString();
  if (!path) return undefined;
  return `${path}${query ? `?${query}` : ''}${anchor ? `#${anchor}` : ''}`;
}
