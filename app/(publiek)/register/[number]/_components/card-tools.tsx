'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { numberTexts } from '@/lib/text/nl/register/register';

const { tools: text } = numberTexts;

/** The address stands there to be read and printed; the buttons, where there is script to do what they say. */
export function CardTools({ address }: { address: string }) {
  const shown = useRef<HTMLElement>(null);
  const behindPath = address.lastIndexOf('/') + 1;
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(text.copied);
    } catch {
      // Not allowed, or an old browser: what is selected can be copied by hand.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setSaid(text.selected);
    }
  }

  return (
    <div className="card-tools">
      <p>
        <span className="form-hint">{text.address}</span>
        <br />
        <span ref={shown} className="card-address">
          {address.slice(0, behindPath)}
          <span className="whitespace-nowrap">{address.slice(behindPath)}</span>
        </span>
      </p>
      <div className="with-script card-tools-buttons no-print">
        <Button type="button" variant="secondary" onClick={() => print()}>
          {text.print}
        </Button>
        <Button type="button" variant="secondary" onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
      <p role="status" className="no-print">
        {said}
      </p>
    </div>
  );
}
