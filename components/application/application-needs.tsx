import { Bulleted } from '@/components/ui/bulleted';
import { Section } from '@/components/ui/section';
import { applicationSteps, minutesFor } from '@/lib/application/steps';
import type { Settings } from '@/lib/content/settings-schema';
import { becomingText } from '@/lib/text/nl/registration/becoming-registered';

const { needs } = becomingText;

type ApplicationNeedsProps = { settings: Pick<Settings, 'minimumHours' | 'answerWeeks'> };

/** What one has at hand before beginning, and how long it takes. */
export function ApplicationNeeds({ settings: { minimumHours, answerWeeks } }: ApplicationNeedsProps) {
  return (
    <Section id="nodig" heading={needs.heading}>
      <Bulleted items={needs.items(minimumHours)} />
      <p>{needs.duration(minutesFor(applicationSteps), answerWeeks)}</p>
    </Section>
  );
}
