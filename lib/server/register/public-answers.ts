import 'server-only';
import { lookUpNumber } from './look-up-number';
import { answerPublicly, errorJson, isoWithOffset, type JsonAnswer, jsonAnswer } from './public-json';
import { searchRegister } from './search-register';

type Head = Pick<Headers, 'get'>;

/** GET /api/v1/register?q=… */
export function answerQuery(query: string, head: Head): Promise<JsonAnswer> {
  return answerPublicly(head, async ({ now, today }) => {
    const found = await searchRegister(query, { today });
    if (!found.ok) {
      const code = found.reasons[0]?.code ?? 'empty';
      return errorJson(code, code === 'took_too_long' ? 503 : 400);
    }
    return jsonAnswer({
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

/** GET /api/v1/register/NUMBER: one person; another spelling of their number leads to the printed one. */
export function answerNumber(number: string, head: Head): Promise<JsonAnswer> {
  return answerPublicly(head, async ({ now, today }) => {
    const entry = await lookUpNumber(number, { today });
    const checked_at = isoWithOffset(now);
    if (!entry) return jsonAnswer({ in_register: false, checked_at }, 404);
    if (entry.registrationNumber !== number) {
      const location = `/api/v1/register/${encodeURIComponent(entry.registrationNumber)}`;
      return { status: 308, headers: { location, 'cache-control': 'no-store' }, body: null };
    }
    const { name, registrationNumber: registration_number, status } = entry;
    return jsonAnswer({ name, registration_number, status, checked_at });
  });
}
