import { normalised } from '@/lib/shared/typed-text';
import type { PrintedQuestion } from './question-pages';

const WORDS_MAX = 10;

/** Those that have each typed word somewhere in their words, whatever its case and accents. */
export function questionsAbout<Q extends PrintedQuestion>(questions: readonly Q[], typed: string): Q[] {
  const words = baseLetters(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
  if (words.length === 0) return [...questions];
  return questions.filter(({ question, answer }) => {
    const text = baseLetters(`${question} ${answer}`);
    return words.every((word) => text.includes(word));
  });
}

function baseLetters(text: string): string {
  return normalised(text.toLowerCase(), 'NFD').replace(/\p{M}/gu, '');
}
