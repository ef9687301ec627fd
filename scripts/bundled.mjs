// Where the commands and the processes of the bench and the tests are that scripts/bundle.mjs made one file of each.
export const BUNDLED = 'node_modules/.cache/lklr/bundled';

/** Node's arguments for one of them; from the project's folder. */
export function bundled(name) {
  return ['--conditions=react-server', `${BUNDLED}/${name}.mjs`];
}
