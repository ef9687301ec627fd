import { ActivityFacts } from '@/components/portfolio/activity-facts';
import { ActivityTypeCard } from '@/components/portfolio/activity-type-card';
import { EvidenceView } from '@/components/portfolio/evidence-view';
import { RulesErrata } from '@/components/portfolio/rules-errata';
import { Alert } from '@/components/ui/alert';
import { Tag } from '@/components/ui/tag';
import { Unbroken } from '@/components/ui/unbroken';
import { decimalOf, productDownTo } from '@/lib/content/amounts';
import { printedName } from '@/lib/names/printed-name';
import type { ReviewFile } from '@/lib/server/review/open-review';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { reviewText as text } from '@/lib/text/nl/review/review-pages';
import { points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

export function ReviewFacts({ file }: { file: ReviewFile }) {
  const { activity, evidence, rule } = file;
  return (
    <>
      <section className="flow" aria-labelledby="ingediend">
        <h2 id="ingediend">{text.facts.heading}</h2>
        <p>
          <Unbroken>{`${text.facts.owner} ${printedName(activity.name)}, ${activity.number}`}</Unbroken>{' '}
          {activity.isAccredited && <Tag>{text.facts.accredited}</Tag>}{' '}
          {activity.source === 'taken_over' && <Tag>{text.facts.takenOver(activity.reference)}</Tag>}
        </p>
        <ActivityFacts activity={activity} type={rule?.type} />
      </section>
      <section className="flow" aria-labelledby="bewijs">
        <h2 id="bewijs">{text.evidence.heading}</h2>
        {evidence.length === 0 && !activity.confirmation && rule?.type.evidenceRequired ? (
          <Alert variant="warning">{text.evidence.missing}</Alert>
        ) : (
          <EvidenceView
            evidence={evidence}
            none={activity.confirmation ? evidenceText.provenBy.group : evidenceText.none}
          />
        )}
      </section>
      <section className="flow" aria-labelledby="regel">
        <h2 id="regel">{text.rule.heading}</h2>
        <Rule activity={activity} rule={rule} />
      </section>
    </>
  );
}

function Rule({ activity, rule }: Pick<ReviewFile, 'activity' | 'rule'>) {
  if (!rule) return <Alert variant="warning">{text.rule.none(activity.typeCode)}</Alert>;
  const { normSet, type, errata } = rule;
  const claimed = activity.units && productDownTo(normSet.step, activity.units, type.pointsPerUnit);
  return (
    <>
      <p>{text.rule.since(formatDate(normSet.validFrom))}</p>
      <RulesErrata errata={errata} />
      <ActivityTypeCard type={type} />
      {claimed !== null && <p>{text.rule.claimed(points(decimalOf(claimed)))}</p>}
    </>
  );
}
