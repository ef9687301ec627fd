import { othersWhoHaveOpen } from '@/lib/server/editor/still-open';
import { json } from '@/lib/server/register/public-json';

type Props = { params: Promise<{ opened: string }> };

/** What `AlsoOpen` asks: `{ others: [{ name, at }] }`; 401 while nobody is logged in, 404 for whoever may not. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const answer = await othersWhoHaveOpen((await params).opened);
  if (answer.ok) return json({ others: answer.others });
  const isForGood = answer.reasons.some(({ code }) => code === 'not_allowed' || code === 'nothing_to_open');
  return json(null, isForGood ? 404 : 401);
}
