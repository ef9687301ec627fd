import { basename } from 'node:path';
import { ROUTES } from './guarded-routes';
import { importsOf, type Source, sources, withoutComments } from './source';

const app = sources(['app']);
const named = (name: string) =>
  app
    .filter(({ path }) => path.endsWith(`/${name}`))
    .sort((one, other) => (addressOf(one.path) < addressOf(other.path) ? -1 : 1));

/** The address of a page or route, with the names of its folders for what varies. */
function addressOf(path: string): string {
  const parts = path.split('/').slice(1, -1);
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`;
}

/** `save-name` and `saveName`: a use-case is a file of a room with one function of its name. */
const camelCase = (path: string) =>
  basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

type UseCase = { name: string; path: string };

/** The use-cases that a file imports: functions of the name of their file. */
function useCasesOf(file: Source): UseCase[] {
  return importsOf(file)
    .filter(({ from }) => /^lib\/server\/(?!platform\/|start\/|.*\/data\/)/.test(from))
    .map(({ from, names }) => ({ name: camelCase(from), path: `${from}.ts`, names }))
    .filter(({ name, names }) => new RegExp(`\\b${name}\\b`).test(names))
    .map(({ name, path }) => ({ name, path }));
}

/** The declarations at the top of a file by their names, each with what it says. */
function declarations(text: string): Map<string, string> {
  const starts = [...text.matchAll(/^(?:export )?(?:default )?(?:async )?(?:const|function) (\w+)/gm)];
  return new Map(starts.map(({ 1: name = '', index }, at) => [name, text.slice(index, starts[at + 1]?.index)]));
}

/** What a declaration says, with all of its file that it uses. */
function reach(name: string, all: Map<string, string>, seen = new Set<string>()): string {
  if (seen.has(name)) return '';
  seen.add(name);
  const own = all.get(name) ?? '';
  const used = [...all.keys()].filter((other) => new RegExp(`\\b${other}\\b`).test(own));
  return [own, ...used.map((other) => reach(other, all, seen))].join('\n');
}

type Action = { name: string; permission: string; useCases: UseCase[]; path: string };

function actionsOf(file: Source): Action[] {
  const all = declarations(withoutComments(file.text));
  const made = [...all].filter(([, text]) => /^export const \w+ = defineAction\(/.test(text));
  return made.map(([name]) => {
    const text = reach(name, all);
    return {
      name,
      permission: /permission: '(\w+)'/.exec(text)?.[1] ?? 'none',
      useCases: useCasesOf(file).filter((useCase) => new RegExp(`\\b${useCase.name}\\b`).test(text)),
      path: file.path,
    };
  });
}

/** A page, and the loaders that it imports. */
function withLoaders(file: Source): Source[] {
  const loaders = importsOf(file).filter(({ names }) => /\bload[A-Z]/.test(names));
  return [file, ...app.filter(({ path }) => loaders.some(({ from }) => path === `${from}.ts`))];
}

function permissionOf(file: Source): string {
  return /\bdefinePage\(\s*'(\w+)'/.exec(withoutComments(file.text))?.[1] ?? 'none';
}

/** Who has each permission, as lib/access/permissions.ts lists it. */
function permissionRules(): [permission: string, who: string][] {
  const [file] = sources(['lib/access/permissions.ts']);
  const rules = /const rules = \{([\s\S]*?)\} as const/.exec(file?.text ?? '')?.[1] ?? '';
  const rows = rules.matchAll(/^ {2}(\w+): (.*),$/gm);
  return [...rows].map(([, permission = '', who = '']) => [
    permission,
    who.replace(/[['\]]/g, '').replaceAll('_', ' '),
  ]);
}

const linked = (paths: UseCase[]) => paths.map(({ path }) => `\`${path}\``).join(', ');

function table(heads: string[], rows: string[][]): string {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** docs/routes.md: what `npm run routes` writes, and what the architecture tests expect to find there. */
export function routesDocument(): string {
  const pages = named('page.tsx').map((file) => ({ file, permission: permissionOf(file) }));
  const actions = named('actions.ts').flatMap(actionsOf);
  const count = (of: { permission: string }[], permission: string) =>
    String(of.filter((each) => each.permission === permission).length);
  const commands = sources(['scripts'], ['.mts'])
    .map((file) => ({ file, useCases: useCasesOf(file) }))
    .filter(({ useCases }) => useCases.length > 0);
  return `${[
    '# Routes',
    '`npm run routes` writes this page from the code; the architecture tests fail when it is out of date.',
    '## Permissions',
    table(
      ['Permission', 'Who', 'Pages', 'Actions'],
      permissionRules().map(([permission, who]) => [
        permission,
        who,
        count(pages, permission),
        count(actions, permission),
      ]),
    ),
    '## Pages',
    table(
      ['Address', 'Permission', 'File', 'Runs'],
      pages.map(({ file, permission }) => [
        addressOf(file.path),
        permission,
        `\`${file.path}\``,
        linked(withLoaders(file).flatMap(useCasesOf)),
      ]),
    ),
    '## Actions',
    table(
      ['Action', 'Permission', 'Runs', 'File'],
      actions.map(({ name, permission, useCases, path }) => [name, permission, linked(useCases), `\`${path}\``]),
    ),
    '## Routes that are no pages',
    table(
      ['Address', 'Guard', 'File', 'Runs'],
      named('route.ts').map((file) => [
        addressOf(file.path),
        ROUTES[file.path]?.why ?? 'none',
        `\`${file.path}\``,
        linked(useCasesOf(file)),
      ]),
    ),
    '## Commands',
    table(
      ['Script', 'Runs'],
      commands.map(({ file, useCases }) => [`\`${file.path}\``, linked(useCases)]),
    ),
  ].join('\n\n')}\n`;
}
