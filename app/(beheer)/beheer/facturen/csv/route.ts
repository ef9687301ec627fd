import { answerExport } from '@/lib/server/reports/answer-export';

/** A list of invoices as a file, under the address that it had before every list could be one. */
export async function GET(request: Request): Promise<Response> {
  return answerExport(request, 'facturen');
}
