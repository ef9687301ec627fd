import { KeptFilterLinks } from '@/app/(beheer)/_components/kept-filters';
import { SavedFiltersView } from '@/app/(beheer)/beheer/keuzes/view';
import type { SavedFilter } from '@/lib/casework/saved-filters';
import { savedFiltersText as text } from '@/lib/text/nl/casework/saved-filters';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/keuzes/actions', () => ({}));

const late: SavedFilter = { id: 'a', list: 'aanvragen', name: 'Te laat', choices: 'termijn=voorbij' };
const mine: SavedFilter = { id: 'b', list: 'activiteiten', name: 'Van mij', choices: 'van=mij' };

const named = (id: string): SavedFilter => ({ ...late, id, name: `Keuze ${id}`, choices: `van=${id}` });

testViews({
  'the choices that somebody keeps': [
    [<SavedFiltersView key="" chosen={null} kept={[]} done="" />, text.kept.empty.heading],
    [
      <SavedFiltersView key="" chosen={late} kept={[late, mine]} done="verwijderd" />,
      ...[text.done.verwijderd, text.keep.heading(text.lists.aanvragen), 'Te laat', 'Van mij', text.kept.remove],
    ],
    [<SavedFiltersView key="" chosen={{ ...late, choices: '' }} kept={[late]} done="" />, 'Te laat'],
  ],
  'choices above a queue': [
    [<KeptFilterLinks key="" filters={[late, mine]} choices="van=mij" />, 'Te laat', 'Van mij', text.inQueue.change],
    [<KeptFilterLinks key="" filters={['a', 'b', 'c', 'd', 'e'].map(named)} choices="" />, text.inQueue.more(5)],
  ],
});
