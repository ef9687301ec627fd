import { ButtonLink } from '@/components/ui/button';
import { LinkList } from '@/components/ui/link-list';
import { firstSteps, type NextStep } from '@/lib/daily/next-steps';
import { placeOfStep } from '@/lib/daily/step-places';
import { nextStepText } from '@/lib/text/nl/daily/next-steps';

/** What somebody can do now, at most three: the first is the page's one main button. */
export function NextStepsList({ steps }: { steps: readonly NextStep[] }) {
  const [first, ...others] = firstSteps(steps).map((step) => ({ label: nextStepText(step), href: placeOfStep(step) }));
  if (!first) return null;
  return (
    <>
      <p className="form-actions next-step">
        <ButtonLink href={first.href}>{first.label}</ButtonLink>
      </p>
      {others.length > 0 && <LinkList items={others} />}
    </>
  );
}
