import { expect } from "vitest";
import english from "@/messages/en.json";
import type { Caller } from "./callers";
import type { Meeting } from "./expectNothing";
import { expectPrivate } from "./expectPrivate";
import { type PageEntry, pages } from "./matrix";
import { request } from "./request";
import { nameless, told } from "./told";
import { twins } from "./twins";
import type { Things } from "./world";

/** A stranger who opens another organisation's page, or follows a link to it, learns no more than of one that is not there. */
export async function expectNoPage(
  { url, owned }: Meeting,
  caller: Caller,
  { path }: PageEntry,
): Promise<void> {
  const { theirs, nothing } = twins(owned);
  // what a link asks for is the same page: asked by a person and by nobody
  const byLink = caller.kind === "nobody" || caller.name.endsWith("as owner") ? [{ rsc: "1" }] : [];
  for (const extra of [{}, ...byLink] as Record<string, string>[]) {
    // as a link inside the pages asks; without _rsc Next would lead there
    const query = "rsc" in extra ? "?_rsc" : "";
    const ask = (things: Things) =>
      request(url, "GET", { path: path(things) + query }, { ...caller.headers, ...extra });
    const [answer, twin] = [await ask(theirs), await ask(nothing)];
    const label = `${caller.name} ${JSON.stringify(extra)}`;
    const signedIn = caller.kind === "person";
    if (query) {
      // the status is sent before the page is known
      const digest = signedIn ? "NEXT_HTTP_ERROR_FALLBACK;404" : "NEXT_REDIRECT;replace;/sign-in?";
      expect(answer.text, label).toContain(digest);
    } else if (signedIn) expect(answer.status, label).toBe(404);
    else {
      expect([303, 307], label).toContain(answer.status);
      expect(answer.headers.get("location"), label).toMatch(/^(http:\/\/[^/]+)?\/sign-in\?/);
    }
    // the parts that a link asks for come in any order
    if (!query) expect(told(answer, theirs), label).toBe(told(twin, nothing));
    expect(nameless(answer.text, theirs), label).not.toContain(owned.token);
    expectPrivate(answer);
  }
}

/** The pages that name a thing of the organisation in their path. */
export const pagesOfThings = Object.entries(pages).filter(
  ([page, { who }]) => who !== "anybody" && /\[(?!org\]|kpi\]|criterion\]|period\])/.test(page),
);

/** Nor do the names of another organisation's things open anything within a stranger's own. */
export async function expectNoPageWithin(
  { url, owned, stranger }: Meeting,
  cookie: string,
  { path }: PageEntry,
): Promise<void> {
  const { theirs, nothing } = twins(owned);
  const ask = (things: Things) =>
    request(url, "GET", { path: path({ ...things, slug: stranger.slug }) }, { cookie });
  const [answer, twin] = [await ask(theirs), await ask(nothing)];
  expect(answer.status).toBe(404);
  expect(answer.text).toContain(english.notFound.title);
  expect(told(answer, theirs)).toBe(told(twin, nothing));
  expect(nameless(answer.text, theirs)).not.toContain(owned.token);
}
