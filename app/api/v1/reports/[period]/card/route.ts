import { parse } from "@/lib/contract/parse";
import { env } from "@/lib/env";
import { fileAnswer } from "@/lib/http/fileAnswer";
import { readerLocale } from "@/lib/http/readerLocale";
import { route } from "@/lib/http/route";
import { cardFile } from "@/lib/report/render/card/cardFile";
import { cardQuery } from "@/lib/report/render/card/cardQuery";
import { shownReport } from "@/lib/report/shownReport";

/** A report as one picture to be shown to others. */
export const GET = route<{ period: string }>(
  { permission: "figures:read" },
  async (ctx, request, { period }) => {
    const asked = parse(cardQuery, Object.fromEntries(new URL(request.url).searchParams));
    const { version, shape, locale = readerLocale(request) } = asked;
    const shown = await shownReport(ctx, period, { version, locale });
    const file = await cardFile(shown, { shape, locale, address: `${env().NEXTAUTH_URL}/definitions` });
    return fileAnswer(file, `card-${shown.report.period}-${version}-${shape}-${locale}.png`);
  },
);
