import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { pages } from "./matrix";
import { world } from "./world";

const { url, owned } = world();
const listed = ["/", "/sum", "/definitions", "/docs", "/docs/[page]"];

test.each([
  ["en", en],
  ["zh", zh],
] as const)("%s: every page has a title of its own, in the reader's language", async (locale, words) => {
  const titles = new Map<string, string>();
  for (const [page, { path }] of Object.entries(pages)) {
    const html = await read(path(owned), locale);
    titles.set(page, titleOf(html));
    // no search engine is to list a firm's page
    if (page.startsWith("/[org]")) expect(metaOf(html).get("robots"), page).toBe("noindex, nofollow");
  }
  const inside = [...titles].filter(([page]) => page.startsWith("/[org]"));
  const outside = [...titles].filter(([page]) => !page.startsWith("/[org]"));
  // of the firm that it is about
  const { brand } = words.shell;
  const firm = new RegExp(` · [^·]+ · ${brand}$`);
  expect(inside.filter(([, title]) => !firm.test(title))).toEqual([]);
  expect(outside.filter(([, title]) => !new RegExp(`^[^·]+ · ${brand}$`).test(title))).toEqual([]);
  const same = [...titles].filter(([page, title]) =>
    [...titles].some((other) => other[0] !== page && other[1] === title),
  );
  expect(same).toEqual([]);
  expect(titles.get("/[org]/money")).toContain(words.shell.place.money);
  expect(titleOf(await read("/nothing-here", locale))).toBe(`${words.notFound.title} · ${brand}`);
});

test.each(listed)("%s says to whom a link is sent what it is", async (page) => {
  const head = metaOf(await read(pages[page]?.path(owned) ?? ""));
  expect(head.get("description")?.length).toBeGreaterThan(20);
  expect(head.get("og:title")).toBeTruthy();
  expect(head.get("og:description")).toBe(head.get("description"));
  expect(head.get("og:site_name")).toBe("Handover");
  const picture = await fetch(head.get("og:image") ?? "");
  expect(picture.headers.get("content-type")).toBe("image/png");
  expect(head.get("robots") ?? "").not.toContain("noindex");
});

test("icons and the manifest are this server's own", async () => {
  const html = await read("/");
  const links = [...html.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]+)"/g)];
  const paths = links.map(([, href = ""]) => href);
  expect(paths.length).toBe(4);
  for (const path of paths) {
    expect(path.startsWith("/"), path).toBe(true);
    expect((await fetch(url + path)).status, path).toBe(200);
  }
  const manifest = (await (await fetch(`${url}/manifest.webmanifest`)).json()) as {
    icons: { src: string }[];
  };
  for (const { src } of manifest.icons) expect((await fetch(url + src)).status, src).toBe(200);
  expect(await (await fetch(`${url}/robots.txt`)).text()).toContain("Disallow: /api/");
});

function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
}

function metaOf(html: string): Map<string, string> {
  const found = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return new Map([...found].map(([, name = "", content = ""]) => [name, content]));
}

async function read(path: string, locale = "en"): Promise<string> {
  const answer = await fetch(url + path, {
    headers: { cookie: `${owned.people.owner.cookie}; locale=${locale}` },
  });
  return answer.text();
}
