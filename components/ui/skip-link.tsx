import { landmarkNames } from '@/lib/text/nl/site/frame';

/** The first thing that the Tab key meets: past the menu, to the content. */
export function SkipLink({ target }: { target: string }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {landmarkNames.skipToContent}
    </a>
  );
}
