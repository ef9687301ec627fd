import { Bulleted } from '@/components/ui/bulleted';
import { type DossierStep, firstSteps } from '@/lib/daily/next-steps';
import { dossierPortfolioText } from '@/lib/text/nl/casework/dossier-portfolio';
import { dossierStepText } from '@/lib/text/nl/daily/next-steps';

const { heading, none } = dossierPortfolioText.steps;

/** What can be said to who calls and asks what to do. */
export function DossierSteps({ steps }: { steps: readonly DossierStep[] }) {
  if (steps.length === 0)
    return (
      <p>
        <strong>{heading}</strong>: {none}
      </p>
    );
  return (
    <section className="flow" aria-labelledby="stappen">
      <h2 id="stappen">{heading}</h2>
      <Bulleted items={firstSteps(steps).map((step) => dossierStepText(step))} />
    </section>
  );
}
