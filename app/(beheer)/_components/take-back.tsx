'use client';

import { createContext, use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useAnsweredForm } from '@/components/forms/use-answered-form';
import { Button } from '@/components/ui/button';
import { useHydrating } from '@/components/ui/use-hydrating';
import { takeBackReasonText, takeBackText as text } from '@/lib/text/nl/casework/take-back';
import { formText } from '@/lib/text/nl/shared/forms';
import { submitTakeBack } from '../actions';
import type { TakeBackOffer } from './load-take-back';

/** What whoever reads the page can take back. */
export const TakeBackContext = createContext<TakeBackOffer | null>(null);

/** Beside what was just decided, as long as its mail waits. Without script it says until when it works. */
export function TakeBack({ subjectId }: { subjectId: string }) {
  const offer = use(TakeBackContext);
  if (!offer?.subjectIds.includes(subjectId)) return null;
  return <Offered key={offer.decisions.join()} {...offer} subjectId={subjectId} />;
}

function Offered({ decisions, seconds, until, kind, subjectId, from }: TakeBackOffer & { subjectId: string }) {
  const { state, plainPost, send, isSending } = useAnsweredForm(submitTakeBack);
  const isHydrating = useHydrating();
  const form = useRef<HTMLFormElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const left = useSecondsLeft(seconds, () => {
    // The button goes from under whoever stands on it.
    if (form.current?.contains(document.activeElement)) said.current?.focus();
  });
  const isOver = left === 0 && !isSending;
  return (
    <form
      ref={form}
      action={plainPost}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) send(new FormData(event.currentTarget));
      }}
    >
      <FormOutcome state={state} reasonText={takeBackReasonText} fields={{}} />
      <p ref={said} role="status" tabIndex={-1} className={isOver ? undefined : 'sr-only'}>
        {isOver ? text.over : text.offered(seconds)}
      </p>
      {!isOver && (
        <div className="take-back">
          {Object.entries({ decisions: decisions.join(), kind, subjectId, from }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button variant="secondary" aria-disabled={isSending || undefined}>
            {isSending ? formText.busy : text.submit}
          </Button>
          {isHydrating ? <span>{text.until(until)}</span> : <span aria-hidden>{text.left(left)}</span>}
        </div>
      )}
    </form>
  );
}

/** Counts on this page's own clock, whatever the time there. */
function useSecondsLeft(seconds: number, beforeEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(beforeEnd);
  useEffect(() => {
    const until = performance.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      if (rest === 0) {
        clearInterval(timer);
        end();
      }
      setLeft(rest);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
