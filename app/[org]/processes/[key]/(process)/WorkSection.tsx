import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { Section } from "@/app/_components/Section";
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
  if (found === "tooMany" || found.items.length === 0) {
    return (
      <Section title={t("title")} className="h-full">
        <p className="text-ink-2">{t(found === "tooMany" ? "tooMany" : "none")}</p>
      </Section>
    );
  }
  const csv = new URLSearchParams({ process, ...days, organisation: slug });
  return (
    <Card className="h-full">
      <WorkBars slug={slug} work={found} process={process} days={days} csv={`/api/v1/work.csv?${csv}`} />
    </Card>
  );
}
