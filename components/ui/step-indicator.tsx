import { Check } from 'lucide';
import { landmarkNames, stepText } from '@/lib/text/nl/site/frame';
import { Icon } from './icon';

export type Step = {
  label: string;
  state: keyof typeof stepText.states;
  href?: string;
};

export function StepIndicator({ steps }: { steps: Step[] }) {
  const current = steps.findIndex(({ state }) => state === 'current');
  return (
    <nav aria-label={landmarkNames.steps} className="step-indicator">
      <p className="step-indicator-position">{stepText.position(current + 1, steps.length)}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.label} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <StepLabel {...step} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLabel({ label, state, href }: Step) {
  const content = (
    <>
      {state === 'done' && <Icon node={Check} size={18} />}
      <span>
        {label}
        <span className="sr-only"> ({stepText.states[state]})</span>
      </span>
    </>
  );
  if (!href || state === 'current') return <span className="step-indicator-label">{content}</span>;
  return (
    <a className="step-indicator-label" href={href}>
      {content}
    </a>
  );
}
