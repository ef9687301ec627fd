import { DataBadge, type Tone } from '@/components/ui/data-badge';
import type { VersionState } from '@/lib/content/text-states';
import { versionStateNames } from '@/lib/text/nl/editor/editor';

const tones: Record<VersionState, Tone> = {
  draft: 'neutral',
  coming: 'info',
  shown: 'success',
  replaced: 'neutral',
  withdrawn: 'warning',
};

/** Of a version, or of a text as a whole. */
export function TextStateBadge({ state }: { state: VersionState }) {
  return <DataBadge tone={tones[state]} word={versionStateNames[state]} />;
}
