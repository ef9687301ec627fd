/** Under a question: a count and nothing else. */
export const clarityText = {
  asked: 'Was dit duidelijk?',
  yes: 'Ja',
  no: 'Nee',
  about: (question: string) => `, over: ${question}`,
  thanks: 'Dank je. We tellen alleen hoe vaak iets duidelijk was.',
};
