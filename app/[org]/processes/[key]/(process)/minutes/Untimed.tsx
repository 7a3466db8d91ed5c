import { useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import { openCosts } from "@/app/[org]/money/openCosts";

/** How often a step came without its own time: opens them one by one. */
export function Untimed({
  slug,
  process,
  step,
  pieces,
  days,
}: {
  slug: string;
  process: string;
  /** null: reviews */
  step: string | null;
  pieces: number;
  days: { from: string; to: string };
}) {
  const t = useTranslations("processes.stepMinutes");
  const asked = { figure: "all", process, ...days, time: "unmeasured", ofStep: step ?? "" } as const;
  return (
    <FigureLink {...openCosts(slug, asked, { count: pieces })}>{t("pieces", { count: pieces })}</FigureLink>
  );
}
