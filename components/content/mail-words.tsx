import { createElement, Fragment, type ReactNode } from 'react';
import { type MailBlock, type MailPiece, mailIntroduction } from '@/lib/content/mail-introduction';

/** What a manager writes above a mail, as the mail says it; addresses of the register lead there. */
export function MailWords({ markdown }: { markdown: string }) {
  return createElement('div', { className: 'markdown' }, ...mailIntroduction(markdown, '').map(blockOf));
}

function blockOf(block: MailBlock): ReactNode {
  if ('words' in block) return <p>{wordsOf(block.words)}</p>;
  return createElement('ol', null, ...block.steps.map((step) => createElement('li', null, wordsOf(step))));
}

/** As children of their own: they have nothing but their place to be known by. */
function wordsOf(pieces: readonly MailPiece[]): ReactNode {
  return createElement(Fragment, null, ...pieces.map(pieceOf));
}

function pieceOf(piece: MailPiece): ReactNode {
  if (typeof piece === 'string') return piece;
  const inside = wordsOf(piece.inside);
  if ('href' in piece) return <a href={piece.href}>{inside}</a>;
  return piece.look === 'strong' ? <strong>{inside}</strong> : <em>{inside}</em>;
}
