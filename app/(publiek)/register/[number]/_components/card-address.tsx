import { numberTexts } from '@/lib/text/nl/register/register';

export const cardAddressId = 'adres';

/** To be read and printed. */
export function CardAddress({ address }: { address: string }) {
  const behindPath = address.lastIndexOf('/') + 1;
  return (
    <p>
      <span className="form-hint">{numberTexts.tools.address}</span>
      <br />
      <span id={cardAddressId} className="card-address">
        {address.slice(0, behindPath)}
        <span className="whitespace-nowrap">{address.slice(behindPath)}</span>
      </span>
    </p>
  );
}
