import { z } from 'zod';

/** The public JSON as schemas: what the routes answer, and what openapi.json says of it (contract: Public JSON). */
const checkedAt = z.iso.datetime({ offset: true });
const entry = z.object({
  name: z.string(),
  registration_number: z.string(),
  status: z.enum(['registered', 'certified']),
});

export const searchAnswer = z.object({
  query: z.string(),
  checked_at: checkedAt,
  results: z.array(entry),
  more: z.boolean(),
  suggestions: z.array(z.string()),
});
export const personAnswer = entry.extend({ checked_at: checkedAt });
export const absentAnswer = z.object({ in_register: z.literal(false), checked_at: checkedAt });
export const errorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export function publicApi(url: string, version: string) {
  const errors = {
    429: answer('Asked too often; Retry-After says when to try again', errorAnswer),
    503: answer('The register can’t answer now', errorAnswer),
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Landelijk Kwaliteitsregister Leerplicht en RMC', version },
    servers: [{ url }],
    paths: {
      '/api/v1/register': {
        get: {
          summary: 'Search by name or registration number',
          parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }],
          responses: {
            200: answer('Who was found, or nobody', searchAnswer),
            400: answer('The query is empty, too short or too long', errorAnswer),
            ...errors,
          },
        },
      },
      '/api/v1/register/{number}': {
        get: {
          summary: 'Look up one registration number',
          parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: answer('This person is in the register now', personAnswer),
            308: { description: 'Another spelling of a number that is in the register; Location has the printed one' },
            404: answer('Nobody has this number in the register now', absentAnswer),
            ...errors,
          },
        },
      },
    },
  };
}

function answer(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema: z.toJSONSchema(schema) } } };
}
