import { Fault } from "@/lib/contract/fault";
import { unsubscribe } from "@/lib/delivery/unsubscribe";
import { openRoute } from "@/lib/http/openRoute";

/** The link in a mail, opened by a person: asks first, as programs that look at mail follow links, too. */
export const GET = openRoute<{ token: string }>(
  async (_ctx, _request, { token }) =>
    new Response(null, { status: 303, headers: { location: `/unsubscribe/${encodeURIComponent(token)}` } }),
);

/** One click of a mail program (RFC 8058: a form), or the button of the page. */
export const POST = openRoute<{ token: string }>(async ({ db, now }, request, { token }) => {
  if (
    !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(
      request.headers.get("content-type") ?? "",
    )
  ) {
    throw new Fault("unsupported-media-type", "Send List-Unsubscribe=One-Click as a form.");
  }
  if (!(await unsubscribe(db, now, token)))
    throw new Fault("not-found", "This link is of no mail that is sent.");
  return new Response(null, { status: 204 });
});
