import { troubleLabels, troubleTexts } from '@/lib/text/nl/site/frame';

/**
 * What Next itself answers with when it finds no page. It goes along, unseen, in the data of every page, so it is as
 * small as can be: an unknown address has a page of its own, in `[...rest]`.
 */
export default function NotFound() {
  return (
    <main>
      <h1>{troubleTexts.not_found.title}</h1>
      <a href="/">{troubleLabels.toHome}</a>
    </main>
  );
}
