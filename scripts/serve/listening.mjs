import { isIP } from 'node:net';

export const USUAL_PORT = '3000';

export function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

export function isHost(text) {
  return isIP(text) !== 0 || /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(text);
}
