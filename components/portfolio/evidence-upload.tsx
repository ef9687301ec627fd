'use client';

import { CircleAlert } from 'lucide';
import { useRouter } from 'next/navigation';
import { type DragEvent, type FormEvent, useCallback, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useHydrating } from '@/components/ui/use-hydrating';
import { contentTypes, type EvidenceLimits } from '@/lib/portfolio/evidence';
import { EVIDENCE_FORM } from '@/lib/portfolio/evidence-places';
import { evidenceText, uploadReasonText } from '@/lib/text/nl/portfolio/evidence';
import { UploadList } from './upload-list';
import { FILE_FIELD, useUploads } from './use-uploads';

type EvidenceUploadProps = {
  action: string;
  limits: EvidenceLimits;
  hint: string;
  /** The id of what the page says of it above. */
  describedBy?: string;
  submit: string;
  label?: string;
  drop?: string;
  /** One photo, by the camera where there is one. */
  photo?: boolean;
  /** Where to go once something was kept; absent, the page shows it. */
  onwards?: string;
  /** Where files are added without script; absent where this very form can be posted. */
  elsewhere?: { href: string; words: string };
};

const ACCEPTED = Object.values(contentTypes).join(',');
const PHOTOS = [contentTypes.jpeg, contentTypes.png].join(',');

/** With script, files are sent once chosen. An iPhone converts its pictures, since the field takes only these kinds. */
export function EvidenceUpload(props: EvidenceUploadProps) {
  const { action, limits, hint, describedBy, submit, label = evidenceText.field } = props;
  const { drop, photo, onwards, elsewhere } = props;
  const id = useId();
  const router = useRouter();
  const uploads = useUploads(
    action,
    limits,
    useCallback(() => (onwards ? router.push(onwards) : router.refresh()), [router, onwards]),
  );
  const [isEmpty, setIsEmpty] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const taken = useRef(new WeakSet<File>());
  const isPlain = useHydrating();

  const takeChosen = (field: HTMLInputElement): number => {
    const files = [...(field.files ?? [])].filter((file) => !taken.current.has(file));
    if (files.length === 0) return 0;
    for (const file of files) taken.current.add(file);
    setIsEmpty(false);
    uploads.add(files);
    field.form?.reset();
    return files.length;
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem(FILE_FIELD) as HTMLInputElement;
    // Chosen files are on their way already; the button is for whoever chose none, or before scripts ran.
    if (takeChosen(field) > 0 || uploads.items.length > 0) return;
    setIsEmpty(true);
    field.focus();
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

  if (isPlain && elsewhere)
    return (
      <p>
        <a href={elsewhere.href}>{elsewhere.words}</a>
      </p>
    );
  return (
    <>
      <form
        id={EVIDENCE_FORM}
        method="post"
        action={action}
        encType="multipart/form-data"
        onSubmit={send}
        {...(drop && { onDrop: take, onDragOver: hover, onDragLeave: () => setIsOver(false) })}
        className={classNames('evidence-form', drop && 'evidence-drop', isOver && 'evidence-drop-over')}
      >
        <div className={classNames('form-field', isEmpty && 'form-field-invalid')}>
          <label className="form-label" htmlFor={id}>
            {label}
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
            {...(photo ? { accept: PHOTOS, capture: 'environment' } : { accept: ACCEPTED, multiple: true })}
            onChange={(event) => takeChosen(event.currentTarget)}
            aria-invalid={isEmpty || undefined}
            aria-describedby={[isEmpty && `${id}-fout`, describedBy, `${id}-uitleg`].filter(Boolean).join(' ')}
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
