export const USUAL_PORT = '3000';

/** Whether PORT can be listened on; 0 is any that is free. */
export function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
