-- Sentences of the first questions that read better now. What a manager wrote otherwise stays as it is.
UPDATE question SET answer = replace(answer, 'Ze telt alleen mee in je vooruitzicht.',
  'De punten tellen mee zodra je hem hebt gedaan en ingediend.') WHERE slug = 'wanneer-punten-zeker';
UPDATE question SET answer = replace(answer, 'elke activiteit volgt de regels van haar laatste dag.',
  'voor een activiteit gelden de regels van de laatste dag.') WHERE slug = 'wat-telt-mee';
UPDATE question SET answer = replace(answer, 'Tegenover de punten die niet meetellen, staat iets anders: wie zich aanmeldde, is opgenomen in het register voor de hele eerste periode.',
  'Daar staat iets tegenover. Iedereen die zich toen aanmeldde, kwam voor de hele eerste periode in het register.') WHERE slug = 'eerdere-opleidingen-en-boa';
UPDATE question SET answer = replace(answer, 'De punten tellen dan al mee in je vooruitzicht.',
  'De punten staan dan alvast bij ‘gepland’.') WHERE slug = 'opleiding-in-portfolio';
