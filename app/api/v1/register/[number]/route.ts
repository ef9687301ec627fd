import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { answerPublicly, isoWithOffset, json } from '@/lib/server/register/public-json';

type Props = { params: Promise<{ number: string }> };

/** GET /api/v1/register/NUMBER: one person; another spelling of their number leads to the printed one. */
export function GET(request: Request, { params }: Props): Promise<Response> {
  return answerPublicly(request, async ({ now, today }) => {
    const { number } = await params;
    const entry = await lookUpNumber(number, { today });
    const checked_at = isoWithOffset(now);
    if (!entry) return json({ in_register: false, checked_at }, 404);
    if (entry.registrationNumber !== number) {
      const location = `/api/v1/register/${encodeURIComponent(entry.registrationNumber)}`;
      return new Response(null, { status: 308, headers: { location, 'cache-control': 'no-store' } });
    }
    const { name, registrationNumber: registration_number, status } = entry;
    return json({ name, registration_number, status, checked_at });
  });
}
