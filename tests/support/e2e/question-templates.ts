import { readFileSync } from 'node:fs';

type Template = { slug: string; title: string; question: string };

/** The ready-made question about somebody's hours. */
export function hoursTemplate(): Template {
  const templates: Template[] = JSON.parse(readFileSync('prisma/seed/content/question-templates.json', 'utf8'));
  const found = templates.find(({ slug }) => slug === 'hours');
  if (!found) throw new Error('no template about hours');
  return found;
}
