'use client';

import { CircleAlert } from 'lucide';
import { useRouter } from 'next/navigation';
import { type DragEvent, type FormEvent, useCallback, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { contentTypes, type EvidenceLimits } from '@/lib/portfolio/evidence';
import { evidenceText, uploadReasonText } from '@/lib/text/nl/evidence';
import { FILE_FIELD } from './send-file';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

type EvidenceUploadProps = {
  /** Where the form posts to, with script and without. */
  action: string;
  limits: EvidenceLimits;
  hint: string;
  submit: string;
  /** Words of a place to drop files on, where there is one. */
  drop?: string;
};

const ACCEPTED = Object.values(contentTypes).join(',');

/**
 * A plain form with a file field. With script the files are sent one by one, with progress, and the page's own list is
 * read anew; an iPhone converts its pictures by itself, since the field takes only these kinds.
 */
export function EvidenceUpload({ action, limits, hint, submit, drop }: EvidenceUploadProps) {
  const id = useId();
  const router = useRouter();
  const uploads = useUploads(
    action,
    limits,
    useCallback(() => router.refresh(), [router]),
  );
  const [isEmpty, setIsEmpty] = useState(false);
  const [isOver, setIsOver] = useState(false);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = form.elements.namedItem(FILE_FIELD) as HTMLInputElement;
    const files = [...(field.files ?? [])];
    setIsEmpty(files.length === 0);
    if (files.length === 0) return field.focus();
    uploads.add(files);
    form.reset();
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    setIsEmpty(false);
    uploads.add(event.dataTransfer.files);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };

  return (
    <>
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        onSubmit={send}
        {...(drop && { onDrop: take, onDragOver: hover, onDragLeave: () => setIsOver(false) })}
        className={classNames('evidence-form', drop && 'evidence-drop', isOver && 'evidence-drop-over')}
      >
        <div className={classNames('form-field', isEmpty && 'form-field-invalid')}>
          <label className="form-label" htmlFor={id}>
            {evidenceText.field}
          </label>
          <p className="form-hint" id={`${id}-uitleg`}>
            {hint}
          </p>
          {isEmpty && (
            <p className="form-error" id={`${id}-fout`}>
              <Icon node={CircleAlert} size={20} />
              {uploadReasonText('no_file', limits)}
            </p>
          )}
          <input
            id={id}
            className="file-field"
            type="file"
            name={FILE_FIELD}
            multiple
            accept={ACCEPTED}
            aria-invalid={isEmpty || undefined}
            aria-describedby={`${isEmpty ? `${id}-fout ` : ''}${id}-uitleg`}
          />
          {drop && <p className="form-hint evidence-drop-hint">{drop}</p>}
        </div>
        <div className="form-actions">
          <Button variant="secondary">{submit}</Button>
        </div>
      </form>
      <UploadList limits={limits} {...uploads} />
    </>
  );
}
