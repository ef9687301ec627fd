import type { z } from 'zod';
import type { Refused } from './results';

export type FileProblem = { code: 'file_problem'; path: string; message: string };

export type Misfit = { path: PropertyKey[]; message: string };

export function fileProblem({ path, message }: Misfit, place: PropertyKey[] = []): FileProblem {
  return { code: 'file_problem', path: [...place, ...path].map(String).join('.') || 'the file', message };
}

export function schemaMisfits({ issues }: z.ZodError): Misfit[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a name that is known here' }))
      : [{ path: issue.path, message: issue.message }],
  );
}

export function schemaProblems(error: z.ZodError): FileProblem[] {
  return schemaMisfits(error).map((misfit) => fileProblem(misfit));
}

export function refusedFile(reasons: FileProblem[]): Refused<FileProblem> {
  return { ok: false, reasons };
}
