import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CostTree } from "@/lib/economics/costTree";
import { openCosts } from "./openCosts";

/** How the time of people is known that labour is priced by: measured, by typical minutes, not at all. */
export function TimeKnown({
  slug,
  time,
  days,
}: {
  slug: string;
  time: CostTree["priced"]["all"]["time"];
  days: { from: string; to: string };
}) {
  const t = useTranslations("money.time");
  const kinds = (["measured", "estimated", "missing"] as const).filter((kind) => time[kind] > 0);
  if (kinds.length === 0 || (time.estimated === 0 && time.missing === 0)) return null;
  return (
    <p className="phrases mt-2 text-meta text-ink-2">
      {t("lead")}{" "}
      {kinds.map((kind, at) => (
        <Fragment key={kind}>
          {at === 0 ? "" : " · "}
          <FigureLink {...openCosts(slug, { figure: "all", ...days, time: kind }, { count: time[kind] })}>
            {t(kind, { count: time[kind] })}
          </FigureLink>
        </Fragment>
      ))}
    </p>
  );
}
