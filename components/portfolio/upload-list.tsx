'use client';

import { Button } from '@/components/ui/button';
import type { EvidenceLimits } from '@/lib/portfolio/evidence';
import { never } from '@/lib/shared/results';
import { uploadText as text, uploadReasonText } from '@/lib/text/nl/portfolio/evidence';
import type { UploadItem, UploadStatus } from './use-uploads';

type Acts = Record<'cancel' | 'retry' | 'dismiss', (id: number) => void>;
type UploadListProps = Acts & { items: UploadItem[]; limits: EvidenceLimits };

/** The counts are announced to a screen reader, the percentages aren't. */
export function UploadList({ items, limits, ...acts }: UploadListProps) {
  const count = (...states: UploadStatus['at'][]) => items.filter(({ status }) => states.includes(status.at)).length;
  const counts = { kept: count('kept'), failed: count('failed'), busy: count('waiting', 'sending') };
  return (
    <div className="upload-list">
      <p role="status">{text.summary(counts)}</p>
      {items.length > 0 && (
        <ul aria-label={text.label}>
          {items.map((item) => (
            <li key={item.id}>
              <p className="upload-name">{item.file.name}</p>
              <StatusLine item={item} limits={limits} />
              <Actions item={item} {...acts} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function StatusLine({ item: { file, status }, limits }: { item: UploadItem; limits: EvidenceLimits }) {
  switch (status.at) {
    case 'waiting':
      return <p className="form-hint">{text.waiting}</p>;
    case 'sending':
      return (
        <p className="form-hint">
          <progress max={100} value={status.percent} aria-label={text.progressOf(file.name)} />{' '}
          {status.percent < 100 ? text.sending(status.percent) : text.checking}
        </p>
      );
    case 'kept':
      return <p className="form-hint">{text.kept}</p>;
    case 'cancelled':
      return <p className="form-hint">{text.cancelled}</p>;
    case 'failed':
      return (
        <p className="form-error">{status.why === 'offline' ? text.offline : uploadReasonText(status.why, limits)}</p>
      );
    default:
      return never(status);
  }
}

function Actions({ item: { id, file, status }, cancel, retry, dismiss }: Acts & { item: UploadItem }) {
  const button = (words: string, act: (id: number) => void) => (
    <Button type="button" variant="subtle" onClick={() => act(id)} aria-label={text.about(words, file.name)}>
      {words}
    </Button>
  );
  switch (status.at) {
    case 'waiting':
    case 'sending':
      return <p>{button(text.cancel, cancel)}</p>;
    case 'cancelled':
    case 'failed':
      return (
        <p>
          {button(text.retry, retry)} {button(text.dismiss, dismiss)}
        </p>
      );
    default:
      return null;
  }
}
