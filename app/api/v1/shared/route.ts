import { linkTokenHash } from "@/lib/auth/linkToken";
import { secureCookies } from "@/lib/auth/sessionCookie";
import { openRoute } from "@/lib/http/openRoute";
import { readJson } from "@/lib/http/readJson";
import { passName, type UnlockShare, unlockShare } from "@/lib/report/share/unlockShare";

export const POST = openRoute(async ({ db, now, address }, request) => {
  const input = (await readJson(request)) as UnlockShare;
  const { pass, seconds } = await unlockShare(db, input, now, address);
  const name = passName({ hash: linkTokenHash(input.token) ?? "" });
  const secure = secureCookies() ? "; Secure" : "";
  const cookie = `${name}=${pass}; Path=/shared; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  return new Response(null, { status: 204, headers: { "Set-Cookie": cookie } });
});
