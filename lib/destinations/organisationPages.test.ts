import { expect, test } from "vitest";
import { pages } from "@/e2e/matrix";
import { organisationPages } from "@/lib/destinations/organisationPages";

test("every page whose address needs nothing but the organisation can be gone to, and no other", () => {
  const plain = Object.keys(pages)
    .filter((page) => /^\/\[org\](?!.*\[)/.test(page))
    .map((page) => page.slice("/[org]".length))
    // asked of an organisation as long as nothing has come: the overview shows it by itself
    .filter((path) => path !== "/start");
  expect(organisationPages.map(({ path }) => path).sort()).toEqual(plain.sort());
});
