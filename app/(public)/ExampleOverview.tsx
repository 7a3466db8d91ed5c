import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KpiCard } from "../_components/KpiCard";
import { RoadmapStrip } from "../_components/RoadmapStrip";
import { ThreeSentences } from "../_components/ThreeSentences";
import { exampleCards, exampleStrip } from "./example";

const b = (text: ReactNode) => <strong className="font-semibold">{text}</strong>;

/** The overview's own parts with made-up figures: a picture that cannot fall behind the product. */
export function ExampleOverview() {
  const t = useTranslations("front");
  const kpi = useTranslations("kpi");
  const labels = {
    where: useTranslations("where")("label"),
    pays: useTranslations("pays")("label"),
    next: useTranslations("next")("label"),
  };
  return (
    <figure className="m-0 rounded-xl border border-hairline bg-card/50 p-4 sm:p-6">
      <figcaption className="mb-3 text-meta text-ink-3">{t("example")}</figcaption>
      <ThreeSentences
        sentences={(["where", "pays", "next"] as const).map((question) => ({
          label: labels[question],
          text: t.rich(`sample.${question}`, { b }),
        }))}
      />
      <div className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
        {exampleCards.map((card) => (
          <KpiCard key={card.kpi} {...card} label={kpi(card.kpi)} />
        ))}
      </div>
      <div className="mt-3">
        <RoadmapStrip {...exampleStrip} />
      </div>
    </figure>
  );
}
