import { othersWhoHaveOpen } from '@/lib/server/editor/still-open';
import { json } from '@/lib/server/register/public-json';

type Props = { params: Promise<{ opened: string }> };

/** What `AlsoOpen` asks: `{ others: [{ name, at }] }`, or 404 for whoever may not. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const others = await othersWhoHaveOpen((await params).opened);
  return others ? json({ others }) : json(null, 404);
}
