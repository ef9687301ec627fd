// The preview of a norm set over a full register, beside the bare rule.
import { type Installation, script } from './installation.mts';
import type { PreviewPass } from './preview-pass.mts';
import { run } from './processes.mts';
import { type Result, result } from './results.mts';

const ACTIVITIES_EACH = 6;

/** Reading, the rule by both lists of norm sets, and writing page after page; its peer is the rule once. */
export async function measurePreview({ project, env }: Installation): Promise<Result[]> {
  const { stdout } = await run(script('preview-pass', String(ACTIVITIES_EACH)), { cwd: project, env });
  const { people, previewed, bare } = JSON.parse(stdout) as PreviewPass;
  return [
    result({
      name: `normset_preview_${people}`,
      unit: 'people/s',
      peer: 'the bare rule, in memory',
      value: previewed,
      peer_value: bare,
    }),
  ];
}
