import { answerPublicly, errorJson, isoWithOffset, json } from '@/lib/server/register/public-json';
import { searchRegister } from '@/lib/server/register/search-register';

export function GET(request: Request): Promise<Response> {
  return answerPublicly(request, async ({ now, today }) => {
    const query = new URL(request.url).searchParams.get('q') ?? '';
    const found = await searchRegister(query, { today });
    if (!found.ok) {
      const code = found.reasons[0]?.code ?? 'empty';
      return errorJson(code, code === 'took_too_long' ? 503 : 400);
    }
    return json({
      query,
      checked_at: isoWithOffset(now),
      results: found.entries.map(({ name, registrationNumber, status }) => ({
        name,
        registration_number: registrationNumber,
        status,
      })),
      more: found.more,
      suggestions: found.suggestions,
    });
  });
}
