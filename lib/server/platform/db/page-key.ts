import 'server-only';

/** A page of a long list: `size` rows whose id comes after the last one seen. */
export type PageKey = { after: string | null; size: number };
