import { expect, test, vi } from "vitest";
import { endSessions } from "@/lib/auth/endSessions";
import { testPerson } from "@/lib/auth/testPerson";
import { testOrganisation } from "@/lib/db/testing";
import { pageCtx } from "@/lib/http/pageCtx";
import { testPage } from "@/lib/http/testPage";

vi.mock("next/headers", () => ({ headers: async () => testPage.headers }));

test("a page's context is the organisation of its address, as its member sees it", async () => {
  const ctx = await testOrganisation();
  const { id, email, cookie } = await testPerson(ctx, "manager");
  testPage.headers = new Headers({ cookie });
  expect(await pageCtx(ctx.slug)).toMatchObject({
    org: ctx.org,
    actor: { kind: "person", id, role: "manager" },
    membership: { slug: ctx.slug, name: ctx.marker, role: "manager" },
    person: { id, email },
  });
});

test("another organisation's pages are not found, exactly as if there were none", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  const { cookie } = await testPerson(mine, "owner");
  testPage.headers = new Headers({ cookie });
  const digests = await Promise.all(
    [theirs.slug, "no-such-organisation", "\0"].map((slug) =>
      pageCtx(slug).then(
        () => "shown",
        (error: { digest?: string }) => error.digest,
      ),
    ),
  );
  expect(digests).toEqual(Array(3).fill("NEXT_HTTP_ERROR_FALLBACK;404"));
});

test("who is not signed in, or no longer, is led to the sign-in and back", async () => {
  const ctx = await testOrganisation();
  const { id, cookie } = await testPerson(ctx, "owner");
  await endSessions(ctx.db, id);
  for (const headers of [new Headers(), new Headers({ cookie })]) {
    testPage.headers = headers;
    await expect(pageCtx(ctx.slug)).rejects.toMatchObject({
      digest: expect.stringContaining(`/sign-in?callbackUrl=${encodeURIComponent(`/${ctx.slug}`)}`),
    });
  }
});
