import { place } from '@/components/frame/places';
import { Bulleted } from '@/components/ui/bulleted';
import type { Settings } from '@/lib/content/settings-schema';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';

const text = whatCountsText.come;

/** What others pass on, and what one does oneself. */
export function HowPointsCome({ claimDays, groupQuorum }: Pick<Settings, 'claimDays' | 'groupQuorum'>) {
  return (
    <section aria-labelledby="hoe-punten-komen" className="flow">
      <h2 id="hoe-punten-komen">{text.heading}</h2>
      <Bulleted items={[text.courses, text.door, text.claims(claimDays), text.groups(groupQuorum), text.own]} />
      <p>
        <a href={place('catalogue').href}>{text.link}</a> ·{' '}
        <a href="/vragen?vraag=digital_portfolio#digital_portfolio">{whatCountsText.questions}</a>
      </p>
    </section>
  );
}
