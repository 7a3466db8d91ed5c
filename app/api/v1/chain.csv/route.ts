import { chainCsv } from "@/lib/chain/chainCsv";
import { chainQuery } from "@/lib/chain/chainQuery";
import { readChain } from "@/lib/chain/readChain";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(chainQuery, Object.fromEntries(new URL(request.url).searchParams));
  const answer = await readChain(ctx, query);
  return new Response(chainCsv(answer), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="chain-${answer.from}-${answer.to}.csv"`,
    },
  });
});
