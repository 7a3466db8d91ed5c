import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { readTouches } from "@/lib/cases/readTouches";
import type { Ctx } from "@/lib/tenancy/ctx";
import { orTooMany } from "../../orTooMany";
import { TouchBars } from "../../touches/TouchBars";

/** What people touch in a process, and what each of these touches keeps from running untouched. */
export async function TouchSection({
  ctx,
  slug,
  process,
  days,
}: {
  ctx: Ctx;
  slug: string;
  process: string;
  days: { from: string; to: string };
}) {
  const t = await getTranslations("touches");
  const found = await orTooMany(readTouches(ctx, { ...days, process, limit: 500 }));
  const csv = new URLSearchParams({ process, ...days, limit: "500", organisation: slug });
  return (
    <Card className="h-full">
      {found === "tooMany" || found.items.length === 0 ? (
        <>
          <h2 className="mb-2 text-body font-semibold">{t("title")}</h2>
          <p className="text-ink-2">{found === "tooMany" ? t("tooMany") : t("none")}</p>
        </>
      ) : (
        <TouchBars
          slug={slug}
          touches={found}
          process={process}
          days={days}
          csv={`/api/v1/touches.csv?${csv}`}
        />
      )}
    </Card>
  );
}
