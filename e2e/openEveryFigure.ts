import { expect } from "vitest";
import { Exact } from "@/lib/kpi/exact";

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
  const headers = { cookie, "x-organisation": slug };
  const pages = new Map<string, number>();
  const known = new Map<string, Promise<Record<string, unknown>[]>>();
  const waiting = [`/${slug}`];
  const kinds = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const asked = path.includes("?") ? path : `${path}?${new URLSearchParams(days)}`;
    const answer = await fetch(url + asked, { headers: { cookie }, redirect: "follow" });
    expect(answer.status, asked).toBe(200);
    const anchors = (await answer.text()).match(/<a [^>]*>/g) ?? [];
    for (const anchor of anchors) {
      const href = attribute(anchor, "href");
      if (href?.startsWith(`/${slug}/`)) waiting.push(href.split("#")[0] ?? href);
    }
    const figures = new Set(anchors.filter((anchor) => attribute(anchor, "data-list") !== null));
    for (const anchor of figures) await open(anchor, asked);
    pages.set(path.split("?")[0] ?? path, figures.size);
  }
  const items = (await Promise.all(known.values())).reduce((sum, list) => sum + list.length, 0);
  return { pages, lists: known.size, items };

  async function open(anchor: string, page: string): Promise<void> {
    const list = attribute(anchor, "data-list") ?? "";
    const at = `${page} → ${list}`;
    const value = attribute(anchor, "data-value");
    if (value !== null) {
      const answer = await fetch(url + list, { headers });
      expect(answer.status, at).toBe(200);
      const { figure, terms, from, to } = (await answer.json()) as Arithmetic;
      expect(figure?.value, at).toBe(Number(value));
      const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
      for (const { name, amount, list: part } of terms) {
        if (part === null || amount === null) continue;
        const expected = new Exact(amount).times(name === "heads" ? count : 1);
        equal(added(await listed(part.path), part.sum), expected, `${at} → ${name}`);
      }
      return;
    }
    const shown = attribute(anchor, "data-count") ?? attribute(anchor, "data-sum") ?? "";
    equal(added(await listed(list), attribute(anchor, "data-sum-of")), new Exact(shown), at);
  }

  function listed(list: string): Promise<Record<string, unknown>[]> {
    const before = known.get(list);
    if (before) return before;
    const reading = readAll(list);
    known.set(list, reading);
    return reading;
  }

  async function readAll(list: string): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    let next: string | null = null;
    do {
      const address = new URL(list, url);
      if (address.pathname !== "/api/v1/heads") address.searchParams.set("limit", "500");
      if (next !== null) address.searchParams.set("cursor", next);
      const answer = await fetch(address, { headers });
      expect(answer.status, `${list}: ${answer.status === 200 ? "" : await answer.clone().text()}`).toBe(200);
      const page = (await answer.json()) as { items: Record<string, unknown>[]; next: string | null };
      items.push(...page.items);
      next = page.next;
    } while (next !== null);
    return items;
  }
}

interface Arithmetic {
  from: string;
  to: string;
  figure?: { value: number | null };
  terms: { name: string; amount: string | null; list: { path: string; sum: string | null } | null }[];
}

function equal(found: Exact, expected: Exact, at: string): void {
  expect(found.minus(expected).abs().lt("0.000001"), `${at}: the list has ${found}, not ${expected}`).toBe(
    true,
  );
}

function added(items: readonly Record<string, unknown>[], field: string | null): Exact {
  if (field === null) return new Exact(items.length);
  return items.reduce((sum, item) => sum.plus((item[field] as string | null) ?? 0), new Exact(0));
}

/** Pages that differ only in what they are asked, or in which of many things they show, are of one kind. */
function kindOf(path: string): string {
  const [, , ...parts] = (path.split("?")[0] ?? "").split("/");
  const place = parts.join("/");
  if (/^processes\/[^/]+\/cases\//.test(place)) return "processes/one/cases/one";
  if (/^data\/imports\/[^/]+$/.test(place)) return "data/imports/one";
  return place;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : found.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}
