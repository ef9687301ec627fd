-- Which form of the search keys the rows have; a start writes them anew where it is an older one.
ALTER TABLE "installation" ADD COLUMN "search_keys_version" INTEGER NOT NULL DEFAULT 1;

-- Close spellings of a typed name are looked for among those with its first letter and nearly its length.
CREATE INDEX registration_surname_start ON registration (left(surname_folded, 1), char_length(surname_folded))
  WHERE state IN ('registered', 'certified') AND NOT shielded;
