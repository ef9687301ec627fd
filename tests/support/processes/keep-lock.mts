// Takes the lock of a folder, says so and stays.
import { lockFolder } from '@/lib/server/platform/db/folder-lock';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('which folder?');
lockFolder(folder);
console.log('locked');
setInterval(() => {}, 60_000);
