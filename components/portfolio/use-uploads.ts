'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { bytesOf, type EvidenceLimits } from '@/lib/portfolio/evidence';
import { type UploadCode, uploadCodes } from '@/lib/portfolio/evidence-places';
import { noteChosen, noteSettled } from './under-way';

export type UploadStatus = { at: 'waiting' } | { at: 'sending'; percent: number } | Sent;

export type UploadItem = { id: number; file: File; status: UploadStatus };

/** One after the other; a failed one doesn't hold up the rest. `onKept` is called at the end, when one was kept. */
export function useUploads(action: string, limits: EvidenceLimits, onKept: () => void) {
  const [items, setItems] = useState<UploadItem[]>([]);
  const lastId = useRef(0);
  const sending = useRef<{ id: number; request: Sending } | null>(null);
  const hasNews = useRef(false);

  const settle = useCallback(
    (id: number, status: UploadStatus) =>
      setItems((all) => all.map((item) => (item.id === id ? { ...item, status } : item))),
    [],
  );

  useEffect(() => {
    if (sending.current) return;
    const next = items.find(({ status }) => status.at === 'waiting');
    if (!next) {
      if (hasNews.current) onKept();
      hasNews.current = false;
      return;
    }
    const { id, file } = next;
    const request = sendFile(action, file, (percent) => settle(id, { at: 'sending', percent }));
    sending.current = { id, request };
    settle(id, { at: 'sending', percent: 0 });
    void request.outcome.then((status) => {
      sending.current = null;
      hasNews.current ||= status.at === 'kept';
      noteSettled({ isKept: status.at === 'kept' });
      settle(id, status);
    });
  }, [items, action, onKept, settle]);

  // Leaving the page ends what is on its way: the server keeps nothing of half a file.
  useEffect(() => () => sending.current?.request.cancel(), []);

  return {
    items,
    add: (files: Iterable<File>) => {
      const added = [...files].map((file): UploadItem => {
        lastId.current += 1;
        return { id: lastId.current, file, status: firstStatus(file, limits) };
      });
      noteChosen(added.filter(({ status }) => status.at === 'waiting').length);
      // Kept files already stand in the page's own list.
      setItems((all) => [...all.filter(({ status }) => status.at !== 'kept'), ...added]);
    },
    cancel: (id: number) => {
      if (sending.current?.id === id) sending.current.request.cancel();
      else {
        settle(id, { at: 'cancelled' });
        noteSettled({ isKept: false });
      }
    },
    retry: (id: number) => {
      noteChosen(1);
      settle(id, { at: 'waiting' });
    },
    dismiss: (id: number) => setItems((all) => all.filter((item) => item.id !== id)),
  };
}

/** What is certainly wrong isn't sent; the server checks the rest. */
function firstStatus({ size }: File, { fileMegabytes }: EvidenceLimits): UploadStatus {
  if (size === 0) return { at: 'failed', why: 'empty' };
  return size > bytesOf(fileMegabytes) ? { at: 'failed', why: 'too_large' } : { at: 'waiting' };
}

type Sent = { at: 'kept' } | { at: 'cancelled' } | { at: 'failed'; why: UploadCode | 'offline' };

type Sending = { outcome: Promise<Sent>; cancel: () => void };

export const FILE_FIELD = 'bestand';

/** XMLHttpRequest, since fetch can't tell how far an upload is. */
function sendFile(action: string, file: File, onProgress: (percent: number) => void): Sending {
  const request = new XMLHttpRequest();
  const outcome = new Promise<Sent>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((100 * loaded) / total));
    });
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)));
    request.addEventListener('error', () => resolve({ at: 'failed', why: 'offline' }));
    request.addEventListener('abort', () => resolve({ at: 'cancelled' }));
  });
  const form = new FormData();
  form.append(FILE_FIELD, file, file.name);
  request.open('POST', action);
  request.setRequestHeader('accept', 'application/json');
  request.send(form);
  return { outcome, cancel: () => request.abort() };
}

/** Anything unreadable is a failure, never a success. */
function readAnswer(text: string): Sent {
  try {
    const { results } = JSON.parse(text) as { results?: { ok?: unknown; code?: unknown }[] };
    if (results?.[0]?.ok === true) return { at: 'kept' };
    const why = uploadCodes.find((code) => code === results?.[0]?.code);
    return { at: 'failed', why: why ?? 'failed' };
  } catch {
    return { at: 'failed', why: 'failed' };
  }
}
