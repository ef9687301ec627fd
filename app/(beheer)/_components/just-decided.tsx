import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ArrivedOutcome } from './arrived-outcome';
import { TakeBack } from './take-back';

type JustDecidedProps = {
  done: string;
  /** What was decided about: there it can be taken back. */
  subjectId?: string;
  children?: ReactNode;
  nextHref: string | null;
  words: { next: string; noNext: string };
};

export function JustDecided({ done, subjectId, children, nextHref, words }: JustDecidedProps) {
  return (
    <ArrivedOutcome>
      <Alert variant="success">
        <p>{done}</p>
        {children}
        {subjectId && <TakeBack subjectId={subjectId} />}
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
