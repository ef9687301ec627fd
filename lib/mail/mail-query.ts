export const mailStates = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

/** Which mails a manager asks for: of one state, or all; from page 1. Anything else that stands in the address is left out. */
export function readMailQuery(query: { stand?: string; pagina?: string }): { state: MailState | null; page: number } {
  const page = Number(query.pagina);
  return {
    state: mailStates.find((state) => state === query.stand) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}
