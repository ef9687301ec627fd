import type { ImportProblem } from '@/lib/register/import/problems';
import { importMessage } from '@/lib/text/nl/register/import';

describe('what the file with errors says', () => {
  it.each<[ImportProblem, string]>([
    [{ column: 'name_use', code: 'unknown_value', figure: null }, 'E, P, V of N'],
    [{ column: 'status', code: 'unknown_value', figure: null }, 'registered of certified'],
    [{ column: 'shielded', code: 'unknown_value', figure: null }, 'yes of no'],
    [{ column: 'birth_surname', code: 'too_long', figure: 200 }, '200 tekens'],
    [{ column: 'email', code: 'email_twice', figure: 7 }, 'regel 7'],
    [{ column: 'email', code: 'differs', figure: 7 }, 'Regel 7'],
    [{ column: 'email', code: 'differs', figure: null }, 'al in het register'],
    [{ column: 'registration_number', code: 'number_collides', figure: 3 }, 'regel 3'],
    [{ column: 'registration_number', code: 'number_collides', figure: null }, 'al in het register'],
    [{ column: null, code: 'cells_missing', figure: 12 }, '12'],
    [{ column: null, code: 'cell_without_column', figure: 3 }, 'kolom 3'],
    [{ column: 'registration_number', code: 'number_of_spreadsheet', figure: null }, '.0'],
    [{ column: 'birth_surname', code: 'twice_encoded', figure: null }, 'Ã©'],
  ])('%o', (problem, words) => {
    expect(importMessage(problem)).toContain(words);
  });
});
