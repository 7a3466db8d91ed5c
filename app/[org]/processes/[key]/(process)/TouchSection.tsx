import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { Section } from "@/app/_components/Section";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { TouchBars } from "../../touches/TouchBars";

/** What people touch in a process, and what each of these touches keeps from running untouched. */
export async function TouchSection({
  slug,
  process,
  days,
  read,
}: {
  slug: string;
  process: string;
  days: { from: string; to: string };
  read: Promise<Touches | "tooMany">;
}) {
  const t = await getTranslations("touches");
  const touches = await read;
  if (touches === "tooMany" || touches.items.length === 0) {
    return (
      <Section title={t("title")} className="h-full">
        <p className="text-ink-2">{t(touches === "tooMany" ? "tooMany" : "none")}</p>
      </Section>
    );
  }
  const csv = new URLSearchParams({ process, ...days, limit: "500", organisation: slug });
  return (
    <Card className="h-full">
      <TouchBars
        slug={slug}
        touches={touches}
        process={process}
        days={days}
        csv={`/api/v1/touches.csv?${csv}`}
      />
    </Card>
  );
}
