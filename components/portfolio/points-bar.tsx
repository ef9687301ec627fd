import { NOTHING, plus } from '@/lib/content/amounts';
import type { Standing } from '@/lib/portfolio/points-progress';

const WIDTH = 1000;
const HEIGHT = 40;

/**
 * What counts for one requirement, drawn: certain solid, likely hatched, and a line where it is enough. A picture of
 * figures that stand beside it in words, so hidden from who has it read aloud.
 */
export function PointsBar({ standing, id }: { standing: Standing; id: string }) {
  const { required, counted } = standing;
  const likelyEnd = plus(counted.certain, counted.likely);
  const most = Math.max(required, likelyEnd, 1);
  const x = (amount: number) => Math.round((amount / most) * WIDTH);
  const hatch = `hatch-${id}`;
  return (
    <svg className="points-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="points-bar-likely-ground" width="12" height="12" />
          <rect className="points-bar-likely-line" width="6" height="12" />
        </pattern>
      </defs>
      <rect className="points-bar-ground" width={WIDTH} height={HEIGHT} />
      {counted.likely > NOTHING && (
        <rect
          className="points-bar-likely"
          x={x(counted.certain)}
          width={x(likelyEnd) - x(counted.certain)}
          height={HEIGHT}
          fill={`url(#${hatch})`}
        />
      )}
      <rect className="points-bar-certain" width={x(counted.certain)} height={HEIGHT} />
      <rect className="points-bar-required" x={Math.min(x(required), WIDTH - 6)} width="6" height={HEIGHT} />
    </svg>
  );
}
