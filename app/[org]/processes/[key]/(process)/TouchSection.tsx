import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { Section } from "@/app/_components/Section";
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
  if (found === "tooMany" || found.items.length === 0) {
    return (
      <Section title={t("title")} className="h-full">
        <p className="text-ink-2">{t(found === "tooMany" ? "tooMany" : "none")}</p>
      </Section>
    );
  }
  const csv = new URLSearchParams({ process, ...days, limit: "500", organisation: slug });
  return (
    <Card className="h-full">
      <TouchBars
        slug={slug}
        touches={found}
        process={process}
        days={days}
        csv={`/api/v1/touches.csv?${csv}`}
      />
    </Card>
  );
}
