const NUMBER = /[\s,(]*(?:\b(?:registratie)?(?:nummer|nr\.?)\s*:?\s*)?\b(?:\p{Lu}{2,}-\d+|\d{5,})\b\)?/giu;

/** As their provider typed them, without numbers of the register: nobody who is shielded is found by theirs. */
export function publicTrainers(typed: string): string {
  return typed
    .split('\n')
    .map((line) => line.replaceAll(NUMBER, ''))
    .join('\n');
}
