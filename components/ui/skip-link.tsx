import { landmarkNames } from '@/lib/text/nl/site/frame';

export function SkipLink({ target }: { target: string }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {landmarkNames.skipToContent}
    </a>
  );
}
