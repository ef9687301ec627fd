const dutchNumber = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A number as the Dutch write it, with at most two decimals: 15,5. */
export function figure(value: number): string {
  return dutchNumber.format(value);
}

/** An amount with its unit, "1 week" or "4 weken"; the units that don't change are said once. */
const counted = (value: number, one: string, many = one) => `${figure(value)} ${value === 1 ? one : many}`;

export const hours = (value: number) => counted(value, 'uur');
export const days = (value: number) => counted(value, 'dag', 'dagen');
export const weeks = (value: number) => counted(value, 'week', 'weken');
export const months = (value: number) => counted(value, 'maand', 'maanden');
export const years = (value: number) => counted(value, 'jaar');
export const points = (value: number) => counted(value, 'punt', 'punten');

const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** Of whole cents: € 1.250,00. */
export function euros(cents: number): string {
  return money.format(cents / 100);
}

/** With at most two decimals: 21%. */
export const percent = (value: number) => `${figure(value)}%`;
