/** What stands between brackets, apart from the rest; a bracket that is never closed goes on to the end. */
export function takeOutBrackets(text: string): { outside: string; inside: string[] } {
  const inside: string[] = [];
  const outside = text.replace(
    /([\p{L}\p{M}]?)[([{（]([^()[\]{}（）]*)[)\]}）]?(?=([\p{L}\p{M}]?))/gu,
    (_, before, held, after) => {
      inside.push(held.trim());
      // "Jans(s)en" is one word.
      return before && after ? before : `${before} `;
    },
  );
  return { outside, inside: inside.filter((held) => held !== '') };
}
