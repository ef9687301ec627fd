import pg from 'pg';

/** One statement on a server of the tests, on a connection of its own, such as to make and drop databases; gives its rows.
 * @param {string} server
 * @param {string} sql
 */
export async function onServer(server, sql) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The address of a database on the server.
 * @param {string} server
 * @param {string} name
 */
export function addressOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
