import { expect } from "vitest";
import { Exact } from "@/lib/kpi/exact";

/**
 * Opens figures (`FigureLink`, `Listed`) of pages as whoever `headers` say: what one shows must be what its list counts or adds up
 * to, and an opened figure what its own parts' lists add up to. A list is read to its end, and once.
 */
export function figureOpener(url: string, headers: Record<string, string>) {
  const known = new Map<string, Promise<Record<string, unknown>[]>>();
  let itemsRead = 0;
  return { open, read };

  /** Opens each figure of a page's text, links and those whose list stands on the same page. @returns how many there are */
  async function open(html: string, page: string): Promise<number> {
    const figures = new Set(html.match(/<(a|span) [^>]*data-list=[^>]*>/g) ?? []);
    for (const figure of figures) await openOne(figure, page);
    return figures.size;
  }

  /** How many lists were read, and how many items all of them had. */
  async function read(): Promise<{ lists: number; items: number }> {
    await Promise.all(known.values());
    return { lists: known.size, items: itemsRead };
  }

  async function openOne(tag: string, page: string): Promise<void> {
    const list = attribute(tag, "data-list") ?? "";
    const at = `${page} → ${list}`;
    const value = attribute(tag, "data-value");
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
    const shown = attribute(tag, "data-count") ?? attribute(tag, "data-sum") ?? "";
    equal(added(await listed(list), attribute(tag, "data-sum-of")), new Exact(shown), at);
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
      const page = (await answer.json()) as Listed;
      items.push(...page.items);
      itemsRead += page.items.length;
      next = page.next;
      // a firm's every event is no figure that anybody adds up: of so many the list's own count is taken
      if (address.pathname === "/api/v1/events" && (page.total ?? 0) > mostEvents) {
        return Array.from({ length: page.total ?? 0 }, () => ({}));
      }
    } while (next !== null);
    return items;
  }
}

/** The opening tags of a page's links. */
export function anchorsOf(html: string): string[] {
  return html.match(/<a [^>]*>/g) ?? [];
}

export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : found.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}

interface Listed {
  items: Record<string, unknown>[];
  next: string | null;
  total?: number;
}

/** As many are read one by one. */
const mostEvents = 5_000;

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
