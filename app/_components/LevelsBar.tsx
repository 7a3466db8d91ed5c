import { useLocale, useTranslations } from "next-intl";
import { formatShare } from "@/lib/words/formatShare";
import type { OpenFigure } from "./FigureLink";
import { Opened } from "./Opened";

/** Shares of the population, 0..1, disjoint; what is missing to 1 was not resolved and stays empty. */
export interface LevelShares {
  autonomous: number;
  supervised: number;
  assisted: number;
  /** not on the scale: hatched grey */
  unattributed: number;
}

const parts = [
  ["autonomous", "bg-level-autonomous"],
  ["supervised", "bg-level-supervised"],
  ["assisted", "bg-level-assisted"],
  ["unattributed", "bg-level-unattributed hatched"],
] as const;

/** What the two wider rates open. */
export interface LevelsOpen {
  approved?: OpenFigure | undefined;
  withPeople?: OpenFigure | undefined;
}

/** The three nested rates as one bar: untouched, + approved, + with people; `stress` is the one that counts now. */
export function LevelsBar({
  shares,
  stress,
  opens = {},
}: {
  shares: LevelShares;
  stress: "untouched" | "approved";
  opens?: LevelsOpen;
}) {
  const t = useTranslations("level");
  const locale = useLocale();
  const approved = formatShare(shares.autonomous + shares.supervised, locale);
  const withPeople = formatShare(shares.autonomous + shares.supervised + shares.assisted, locale);
  return (
    <div>
      <div className="flex h-2 gap-px overflow-hidden rounded-full bg-band" aria-hidden="true">
        {parts.map(([level, fill]) =>
          shares[level] > 0 ? (
            <div key={level} className={fill} style={{ width: `${shares[level] * 100}%` }} title={t(level)} />
          ) : null,
        )}
      </div>
      <p className="mt-1 flex flex-wrap gap-x-3 text-meta text-ink-2 max-sm:leading-6">
        <span className={stress === "approved" ? "font-semibold text-ink-1" : ""}>
          <Opened opens={opens.approved}>{t("plusApproved", { share: approved })}</Opened>
        </span>
        <span>
          <Opened opens={opens.withPeople}>{t("plusWithPeople", { share: withPeople })}</Opened>
        </span>
        {shares.unattributed > 0 ? (
          <span className="sr-only">
            {t("unattributed")} {formatShare(shares.unattributed, locale)}
          </span>
        ) : null}
      </p>
    </div>
  );
}
