// People with surnames as frequent as in the Netherlands: a common one is one of hundreds that a search must pass over.
import { faker } from '@faker-js/faker/locale/nl';
import type { NameUse, PersonName } from '@/lib/names/person-name';

const SEED = 20_261_129;
/** The commonest first. */
const COMMON =
  `de Jong,Jansen,de Vries,van den Berg,van Dijk,Bakker,Janssen,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,
Peters,Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,van der Linden,Kok,Jacobs,de Haan,
Vermeulen,van den Heuvel,van der Veen,van den Broek,de Bruijn,Schouten,de Bruin,van Beek,van der Heijden,Willems,van Vliet,
Hoekstra,Maas,Verhoeven,Koster,van Dam,van der Wal,Prins,Blom,Huisman,Peeters,Kuipers,van Veen,van Dongen,Veenstra,Kramer,
van den Bosch,van der Meulen,Mol,Zwart,van der Laan,Martens,van de Ven,Postma,Bosman,van den Brink,Driessen,Schipper,Wolters,
van Wijk,Groen,Gerritsen,van der Velden,Bosch,van Loon,van der Ploeg,Hermans,Sanders,Evers,de Ruiter,van Rijn,Koning,van Doorn,
Jonker,van Es,Timmermans,Boersma,Verbeek,Kuiper,Molenaar,van der Horst,Schreuder,van Schaik,Hofman,Scholten,Post,de Koning,
Hendriksen,Bouwman,van Dijken,Schaap`
    .split(',')
    .map((surname) => surname.trim());
/** Of everybody: the hundred commonest, falling off slowly; and all others, by Zipf's law. */
const SHARE_OF_COMMON = 0.125;
const FALL_OF_COMMON = 0.42;
const OTHERS = 150_000;
const PREFIXES = ['', '', '', '', '', 'van', 'van der', 'de', 'van den', 'van de', 'ter'];
const FRONTS = 'B,Bl,Br,D,Dr,F,G,Gr,H,J,K,Kl,Kr,L,M,N,P,R,S,Sch,Sl,St,T,V,Vr,W,Z,Zw'.split(',');
const VOWELS = 'a,aa,e,ee,i,ie,ij,o,oo,oe,u,ui,eu'.split(',');
const MIDDLES = 'b,d,k,kk,l,ll,m,mm,n,nd,nn,ng,p,r,rd,rs,s,st,t,tt,v,z'.split(',');
const ENDS = 'sen,stra,sma,man,mans,ers,ink,inga,ma,veld,berg,huis,kamp,boer,sema,aars,ens,s,er,en'.split(',');

type Surname = { prefix: string; surname: string };

/** Each of a number has the same name every time: those of a small register are the first of a large one. */
export function nameMaker(): () => PersonName {
  faker.seed(SEED);
  const others = Array.from({ length: OTHERS }, madeUp);
  const commonAt = running(COMMON.map((_, rank) => (rank + 1) ** -FALL_OF_COMMON));
  const otherAt = running(others.map((_, rank) => 1 / (rank + 20)));
  const draw = (): Surname => {
    const isCommon = chance(SHARE_OF_COMMON);
    return isCommon
      ? split(COMMON[placeIn(commonAt)] ?? '')
      : (others[placeIn(otherAt)] ?? { prefix: '', surname: '' });
  };
  return () => {
    const own = draw();
    const partner = chance(0.3) ? draw() : null;
    return {
      initials: initials(),
      birthPrefix: own.prefix,
      birthSurname: own.surname,
      partnerPrefix: partner?.prefix ?? '',
      partnerSurname: partner?.surname ?? '',
      nameUse: partner ? pick<NameUse>(['E', 'E', 'P', 'V', 'N', 'N']) : 'E',
    };
  };
}

/** A day's mix: surnames, initials and surname, numbers, beginnings and nobody, of the first people of the register. */
export function mixOf(people: readonly PersonName[], numberOf: (nth: number) => string): string[] {
  const some = (count: number, from: number) =>
    Array.from({ length: count }, (_, place) => people[(from + place * 89) % people.length]).filter((one) => !!one);
  const whole = ({ birthPrefix, birthSurname }: PersonName) => `${birthPrefix} ${birthSurname}`.trim();
  const queries = [
    ...some(30, 7).map(whole),
    ...some(34, 3_001).map((one) => `${one.initials} ${whole(one)}`),
    ...Array.from({ length: 20 }, (_, place) => numberOf(place * 311)),
    ...some(12, 5_003).map(({ birthSurname }) => birthSurname.slice(0, 4)),
    ...some(6, 6_007).map(({ birthSurname }) => `${birthSurname.slice(0, -2)}${birthSurname.at(-1)}`),
    ...['Q.X. Quaedvlieghe', 'LKLR-999999999'],
  ];
  return [...new Set(queries)];
}

/** What many people have, or nearly have: the slowest that anybody types. */
export function worstQueries(): string[] {
  const found = COMMON.slice(0, 24);
  const withInitials = COMMON.slice(0, 9).map((surname, nth) => `${'AJMCPHTGR'[nth]}. ${surname}`);
  return [
    ...found,
    ...withInitials,
    ...['J.J.J. Jansen', 'J.A. de Jong', 'van der', 'van', 'de', 'sch', 'jan', 'ber', 'ma', 'v.d. Berg', 'vd Meer'],
    ...['jnsen', 'jansne', 'visserr', 'vanderborg', 'de jongg', 'meijr'],
  ];
}

function madeUp(): Surname {
  const middle = chance(0.5) ? `${pick(VOWELS)}${pick(MIDDLES)}` : '';
  return { prefix: pick(PREFIXES), surname: `${pick(FRONTS)}${middle}${pick(VOWELS)}${pick(MIDDLES)}${pick(ENDS)}` };
}

function split(whole: string): Surname {
  const at = whole.lastIndexOf(' ');
  return { prefix: whole.slice(0, Math.max(at, 0)), surname: whole.slice(at + 1) };
}

function initials(): string {
  const count = pick([1, 1, 2, 2, 2, 3, 3, 4]);
  return Array.from({ length: count }, () => `${pick([...'AAABCCDEEFGGHHHJJJJJKLLMMMMMNPPPRRSSTTVWWY'])}.`).join('');
}

function pick<T>(from: readonly T[]): T {
  return faker.helpers.arrayElement(from);
}

function chance(share: number): boolean {
  return faker.number.float() < share;
}

function running(weights: number[]): number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

/** Where a draw falls among running sums. */
function placeIn(sums: number[]): number {
  const drawn = faker.number.float() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > drawn) high = middle;
    else low = middle + 1;
  }
  return low;
}
