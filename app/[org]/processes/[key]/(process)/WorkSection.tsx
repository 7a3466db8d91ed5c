import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { readWork } from "@/lib/cases/readWork";
import type { Ctx } from "@/lib/tenancy/ctx";
import { orTooMany } from "../../orTooMany";
import { WorkBars } from "../../work/WorkBars";

/** What people's time went into, kind by kind. */
export async function WorkSection({
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
  const t = await getTranslations("work");
  const found = await orTooMany(readWork(ctx, { ...days, process }));
  const csv = new URLSearchParams({ process, ...days, organisation: slug });
  return (
    <Card className="h-full">
      {found === "tooMany" || found.items.length === 0 ? (
        <>
          <h2 className="mb-2 text-body font-semibold">{t("title")}</h2>
          <p className="text-ink-2">{found === "tooMany" ? t("tooMany") : t("none")}</p>
        </>
      ) : (
        <WorkBars slug={slug} work={found} process={process} days={days} csv={`/api/v1/work.csv?${csv}`} />
      )}
    </Card>
  );
}
