import { expect } from "vitest";
import { anchorsOf, attribute, figureOpener } from "./figureOpener";
import { unpacked } from "./request";

/** What a crawl found: pages, and on each how many figures were opened. */
export interface Opened {
  pages: Map<string, number>;
  /** addresses of lists that were read to their end, and how many items all of them had */
  lists: number;
  items: number;
}

/**
 * Walks all pages of an organisation that its pages lead to, as its session, and opens each figure (`FigureLink`): what
 * it shows must be what its list counts or adds up to, and an opened figure what its own parts' lists add up to.
 * Of cases, imports and the like, which are as many as there are data, one page each is walked.
 */
export async function openEveryFigure(
  url: string,
  { slug, cookie }: { slug: string; cookie: string },
  days: { from: string; to: string },
): Promise<Opened> {
  const figures = figureOpener(url, { ...unpacked, cookie, "x-organisation": slug });
  const pages = new Map<string, number>();
  const waiting = [`/${slug}`];
  const kinds = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const asked = path.includes("?") ? path : `${path}?${new URLSearchParams(days)}`;
    const answer = await fetch(url + asked, {
      headers: { ...unpacked, cookie },
      redirect: "follow",
    });
    expect(answer.status, asked).toBe(200);
    const html = await answer.text();
    for (const anchor of anchorsOf(html)) {
      const href = attribute(anchor, "href");
      if (href?.startsWith(`/${slug}/`)) waiting.push(href.split("#")[0] ?? href);
    }
    pages.set(path.split("?")[0] ?? path, await figures.open(html, asked));
  }
  return { pages, ...(await figures.read()) };
}

/** Pages that differ only in what they are asked, or in which of many things they show, are of one kind. */
function kindOf(path: string): string {
  const [, , ...parts] = (path.split("?")[0] ?? "").split("/");
  const place = parts.join("/");
  if (/^processes\/[^/]+\/cases\//.test(place)) return "processes/one/cases/one";
  if (/^data\/imports\/[^/]+$/.test(place)) return "data/imports/one";
  if (/^reports\/[^/]+$/.test(place)) return "reports/one";
  if (/^reports\/[^/]+\/card$/.test(place)) return "reports/one/card";
  return place;
}
