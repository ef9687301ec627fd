import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ArrivedOutcome } from './arrived-outcome';
import type { TakeBackOffer } from './load-take-back';
import { TakeBack } from './take-back';

type JustDecidedProps = {
  done: string;
  /** Where it can be taken back. */
  takeBack?: TakeBackOffer | null;
  children?: ReactNode;
  nextHref: string | null;
  words: { next: string; noNext: string };
};

export function JustDecided({ done, takeBack, children, nextHref, words }: JustDecidedProps) {
  return (
    <ArrivedOutcome>
      <Alert variant="success">
        <p>{done}</p>
        {children}
        <TakeBack offer={takeBack ?? null} />
        {nextHref ? (
          <p className="form-actions">
            <ButtonLink href={nextHref}>{words.next}</ButtonLink>
          </p>
        ) : (
          <p>{words.noNext}</p>
        )}
      </Alert>
    </ArrivedOutcome>
  );
}
