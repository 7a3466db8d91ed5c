import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { Fault } from "@/lib/contract/fault";
import { readBody } from "@/lib/http/readBody";
import { respond } from "@/lib/http/respond";
import { signInOptions, type Visit } from "@/lib/identity/signInOptions";

/** Sign-in and sign-out, as next-auth has them. */
function handler(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return respond(request, async (asking) => {
    const visit: Visit = { headers: request.headers, cookies: [], request: asking };
    const answer: Response = await NextAuth(await withForm(request), context, signInOptions(visit));
    for (const cookie of visit.cookies) answer.headers.append("Set-Cookie", cookie);
    return answer;
  });
}

export { handler as GET, handler as POST };

/** next-auth would read a body of any size, and fails on JSON that is none: it is given short forms alone. */
async function withForm(request: NextRequest): Promise<NextRequest> {
  if (request.method !== "POST") return request;
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new Fault(
      "unsupported-media-type",
      "Send a form, with Content-Type: application/x-www-form-urlencoded.",
    );
  }
  const body = (await readBody(request, 64 * 1024)).toString("utf8");
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}
