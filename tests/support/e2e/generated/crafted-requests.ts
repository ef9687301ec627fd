import fc, { type Arbitrary } from 'fast-check';
import { craftedHeads } from './crafted-heads';
import { craftedPosts } from './crafted-posts';
import type { Doors } from './doors';
import type { Sent } from './sent';

/** Of a kind of request, one that anybody sends and one that is made to be as much work as can be. */
export type Crafted = { kind: string; plain: Sent; crafted: Sent };

export function craftedRequest(doors: Doors): Arbitrary<Crafted> {
  return fc.oneof(craftedPosts(doors), craftedHeads(doors));
}
