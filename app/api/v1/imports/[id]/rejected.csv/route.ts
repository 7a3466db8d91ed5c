import { Readable } from "node:stream";
import { readerLocale } from "@/lib/http/readerLocale";
import { route } from "@/lib/http/route";
import { rejectedCsv } from "@/lib/intake/rejectedCsv";
import { saidIn } from "@/lib/words/saidIn";

export const GET = route<{ id: string }>({ permission: "events:write" }, async (ctx, request, { id }) => {
  const locale = readerLocale(request);
  const said = (reason: string) => saidIn(reason, locale).text;
  const lines = Readable.from(await rejectedCsv(ctx, id, said), { objectMode: false });
  return new Response(Readable.toWeb(lines) as ReadableStream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="rejected-${id.slice(0, 8)}.csv"`,
    },
  });
});
