'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useHydrating } from '@/components/ui/use-hydrating';
import { numberTexts } from '@/lib/text/nl/register/register';
import { cardAddressId } from './card-address';

const { tools: text } = numberTexts;

/** Made by the script that does what they say: where there is none, there are words in place of buttons. */
export function CardTools() {
  const [said, setSaid] = useState('');
  const hydrating = useHydrating();

  async function copy() {
    const shown = document.getElementById(cardAddressId);
    try {
      await navigator.clipboard.writeText(shown?.textContent ?? '');
      setSaid(text.copied);
    } catch {
      // Not allowed, or an old browser: what is selected can be copied by hand.
      if (shown) getSelection()?.selectAllChildren(shown);
      setSaid(text.selected);
    }
  }

  if (hydrating) return <p className="form-hint no-print">{text.byHand}</p>;
  return (
    <>
      <div className="card-tools-buttons no-print">
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
    </>
  );
}
