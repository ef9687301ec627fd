import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { planOf } from '@/lib/portfolio/plan';
import { isInRegister } from '@/lib/registration/registration-states';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { planText as text } from '@/lib/text/nl/portfolio/plan';
import { PortfolioPage } from '../_components/portfolio-page';
import { PlanView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async ({ actor, today }) => {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration || !isInRegister(registration.state)) redirect('/mijn/portfolio');
  const { points, why, activities } = await loadPortfolio(registration, { today });
  return (
    <PortfolioPage title={text.title} lead={text.lead}>
      <PlanView points={points} why={why} plan={points && planOf(points, activities, today)} today={today} />
    </PortfolioPage>
  );
});
