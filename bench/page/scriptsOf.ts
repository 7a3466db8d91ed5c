import { gzipSync } from "node:zlib";

/** Bytes of the scripts, each packed by gzip, that a page names and so loads before it can be used. */
export async function scriptsOf(url: string, html: string): Promise<number> {
  const named = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? ""));
  const sizes = [...named].map(async (src) => {
    const answer = await fetch(new URL(src, url));
    if (!answer.ok) throw new Error(`${src} answered ${answer.status}`);
    return gzipSync(await answer.arrayBuffer()).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
