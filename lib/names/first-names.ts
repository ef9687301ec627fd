import { baseLetters } from './fold';

/** First names that could be taken for a row of initials: two to five letters, lower case, without diacritics. */
const shortNames =
  'ab abe abel ada ad adam agnes aida aisha al alex ali alice amber amir amy ana anja ank anke ann anna anne annet annie ans ' +
  'anton arie arjan arno aron art aya ayla bart bas bea beau bella ben benno bep bernd bert beth betty bianca bibi bo bob ' +
  'boaz boris bram bregje brent brit bruno bryan cas casey cees celia chiel chris cindy claus clara cleo coen cor cora cyd ' +
  'daan dan dana dave david dean demi denis diana dick dico dide diede dik dim dirk dion dolf dook dora dorus douwe dre dries duco ' +
  'dylan eda ed eddy edith edwin eef eelco eefje els elise elisa ella elle ellen elly elsa emil emily emma emre eric erik erna esra ' +
  'esther eva evelien evi fay fee fem femke fenna ferry fien fin finn fleur flip floor flor floris frank frans freek fred ' +
  'gea geert gert ger gijs gil gina gre greet greta guus guido gus guy hadi han hank hanna hans harm harry hein heleen helga ' +
  'henk hennie henny hub hugo huub ian ida ido ilse imke ina ine inez ineke inge ingrid ira irene iris irma isa isis isa ivan ivo ' +
  'jaap jack jacob jade jael jaimy jake jamal james jan jana jane janet janna jans jap jarno jason jay jean jelle jens jesse jet ' +
  'jill jim jip jo job joep joey johan john jolan jonas joop jop joris jort jos josje joost joy joyce judith jules julia julie jur ' +
  'jurre kai karel karen karim karin kars kas kasper kat kate kay kees kelly ken kevin kik kim kirst klaas koen koos ko kyra ' +
  'lara lars laura lea lee leah lena leo leon les lex li lia lies lieke lin linda lisa lis liv liz loes lola lot lotte lou louis ' +
  'luc luca lucas luuk luka luk lux lydia lynn maaik maas mads maik manon marc marco maria marie mario mark marks marta martin ' +
  'mas mat matt maud max may mees mehdi mei mel merel mia mick mieke mies mik mike mil mila milan milo min mira mirre mo ' +
  'moos nadia naomi nel neel nell nick nico niek niels nia nienke nina ninke noa noah noe noel noor nol nora oda okke ole olga ' +
  'olaf olle omar onno oscar otto pam pat paul paula peer peter petra phil pia pien piet pieter pim pip puck quint quinn ralf ' +
  'ralph ramon ray rein rem remco rene ria rian rick rie rik rita rob robin rod roel rolf ron ronja roos ros rosa rose roy ruben ' +
  'rudi rut ruth ruud saar sam sami samir sanne sara sarah sem semih seth sid sien sif sil siem simon sjaak sjef sjo sjon sjoerd ' +
  'sofie sonja stan stef steef sten stijn sven sybe tara ted tein tes tess teun thea theo thijs thom tia tiem tijn tijs tim tin tina ' +
  'tjeerd tof tom ton toon tor trees tren tung twan ty ugo ulla uma una ursula val veerle vera vic vince wes wick wil will wim ' +
  'wout xander yael yara yip yves yvon zak zara zed zoe zus bjorn bjarne fjodor hjalmar ngoc ljuba';

const known: ReadonlySet<string> = new Set(shortNames.split(' '));

export function isKnownFirstName(word: string): boolean {
  return known.has(word);
}

const onset =
  '(?:bl|br|chr|ch|cl|cr|dj|dr|dw|fl|fr|gh|gl|gr|gw|kh|kl|kn|kr|kw|ph|pl|pr|rh|sch|sc|sh|sj|sk|sl|sm|sn|sp|str|st|sv|sw|th|tj|tr|ts|tw|vl|vr|wh|wr|zw|[bcdfghjklmnpqrstvwxz])';
const coda =
  '(?:nts|rts|nst|rst|ck|ch|ff|ft|gt|ks|ld|lf|lk|ll|lm|ls|lt|mm|ms|nck|nd|ng|nk|nn|ns|nt|nz|ph|ps|pt|rd|rk|rl|rm|rn|rr|rs|rt|rth|sj|ss|st|sh|th|ts|tt|tz|x|[bcdfghklmnprstvwz])';
const vowels = '[aeiouy]{1,3}';
const reads = new RegExp(`^${onset}?${vowels}(?:${coda}?${onset}${vowels})*${coda}?$`);
const vowel = /[aeiouy]/g;

/** Six letters with a vowel, four to be pronounced, three with two vowels, or a known name: "Bo", but not "BO". */
export function looksLikeFirstName(typed: string): boolean {
  const letters = baseLetters(typed);
  const vowelCount = letters.match(vowel)?.length ?? 0;
  if (letters.length === 2) return isKnownFirstName(letters) && /^\p{Lu}\p{Ll}/u.test(typed);
  if (isKnownFirstName(letters)) return true;
  if (vowelCount === 0 || letters.length < 3) return false;
  if (letters.length === 3) return vowelCount >= 2;
  return letters.length > 5 || reads.test(letters);
}
