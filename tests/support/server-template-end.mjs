export default async function dropTemplate() {
  await globalThis.dropTemplate?.();
}
