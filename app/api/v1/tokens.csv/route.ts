import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { readTokens } from "@/lib/tokens/readTokens";
import { tokensCsv } from "@/lib/tokens/tokensCsv";
import { tokensQuery } from "@/lib/tokens/tokensQuery";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(tokensQuery, Object.fromEntries(new URL(request.url).searchParams));
  const answer = await readTokens(ctx, query);
  return new Response(tokensCsv(answer), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="tokens-${answer.from}-${answer.to}.csv"`,
    },
  });
});
