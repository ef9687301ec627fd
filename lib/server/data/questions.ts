import 'server-only';
import { reader } from '../db';

export type Question = { slug: string; section: string; question: string; answer: string };

export async function listQuestions(): Promise<Question[]> {
  return (await reader()).question.findMany({
    select: { slug: true, section: true, question: true, answer: true },
    orderBy: [{ section: 'asc' }, { position: 'asc' }],
  });
}
