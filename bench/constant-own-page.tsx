import { readFileSync } from 'node:fs';
import { submitStay } from '@/app/(account)/account/sessies/actions';
import { OwnPoints } from '@/app/(mijn)/mijn/_components/own-points';
import { MyOverview, type MyOverviewProps } from '@/app/(mijn)/mijn/view';
import { constantSite } from '@/bench/constant-site';
import { PageFrame } from '@/components/frame/page-frame';
import { menuFor, place, snelmenuFor } from '@/components/frame/places';
import { SessionEnd } from '@/components/frame/session-end';
import { PageHeading } from '@/components/ui/page-heading';
import { NOTHING } from '@/lib/content/amounts';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-overview';

// Only the bench puts this page in a copy of the app: Mijn LKLR without asking anything of anybody.
type Shown = MyOverviewProps &
  Parameters<typeof OwnPoints>[0] & {
    session: { now: number; endsAt: number; lastEndsAt: null; warningMinutes: number };
  };
const shown: Shown | null = process.env.BENCH_OWN_PAGE
  ? JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.BENCH_OWN_PAGE, 'utf8'))
  : null;

export const dynamic = 'force-dynamic';

export default function ConstantOwnPage() {
  if (!shown) return null;
  const { points, why, session, ...overview } = shown;
  return (
    <PageFrame
      site={constantSite}
      menu={menuFor('registrant', 'my_register')}
      breadcrumb={{ trail: [place('home')], current: text.title }}
      snelmenu={snelmenuFor('registrant', '/mijn')}
      sessionEnd={<SessionEnd {...session} stay={submitStay} />}
    >
      <PageHeading>{text.title}</PageHeading>
      <MyOverview
        {...overview}
        points={
          <OwnPoints
            {...{ points, why }}
            came={{ count: 0, points: NOTHING }}
            today={overview.today}
            isBesideSteps={overview.steps.length > 0}
          />
        }
      />
    </PageFrame>
  );
}
