import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ArrivedOutcome } from './arrived-outcome';

type JustDecidedProps = {
  done: string;
  children?: ReactNode;
  nextHref: string | null;
  words: { next: string; noNext: string };
};

export function JustDecided({ done, children, nextHref, words }: JustDecidedProps) {
  return (
    <ArrivedOutcome>
      <Alert variant="success">
        <p>{done}</p>
        {children}
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
