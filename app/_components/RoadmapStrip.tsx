import { useTranslations } from "next-intl";
import { Link } from "./Link";
import { type State, StateMark } from "./StateMark";

export const phases = ["pilot", "endToEnd", "reorganisation"] as const;
export type Phase = (typeof phases)[number];

export interface RoadmapStripProps {
  /** null only in the front page's example */
  href: string | null;
  /** the day of the roadmap that today is; day 0 is its start */
  day: number;
  phases: readonly {
    phase: Phase;
    /** first and last day, inclusive */
    from: number;
    to: number;
    state: State;
    met: number;
    criteria: number;
  }[];
}

/** The three phases, the longer the wider, and where today stands among them; each leads to what it asks for. */
export function RoadmapStrip({ href, day, phases: shown }: RoadmapStripProps) {
  const t = useTranslations("roadmap");
  const Frame = href === null ? "div" : "nav";
  return (
    <Frame
      {...(href === null ? {} : { "aria-label": t("strip") })}
      className="grid gap-px overflow-hidden rounded-tremor-default border border-hairline bg-hairline text-meta sm:grid-cols-[1.8fr_2fr_2.6fr]"
    >
      {shown.map(({ phase, from, to, state, met, criteria }) => {
        const name = t(`phase.${phase}`);
        const content = (
          <>
            <span
              aria-hidden="true"
              className={`absolute inset-y-0 left-0 bg-band max-sm:top-auto max-sm:h-[3px] max-sm:bg-control ${day >= from && day <= to ? "border-r-2 border-accent" : "max-sm:hidden"}`}
              style={{ width: `${Math.min(1, Math.max(0, (day - from) / (to - from + 1))) * 100}%` }}
            />
            <span className="relative font-medium whitespace-nowrap">{name}</span>
            <span className="relative">
              <StateMark state={state} hideWord={state === "met"} />
            </span>
            <span className="relative whitespace-nowrap text-ink-2">{t("criteria", { met, criteria })}</span>
            {day >= from && day <= to ? (
              <span className="relative ml-auto whitespace-nowrap text-ink-2">
                {t("today", { day, left: to - day })}
              </span>
            ) : null}
          </>
        );
        const className = "relative flex min-h-11 flex-wrap items-center gap-x-2 bg-card px-3 sm:min-h-8";
        return href === null ? (
          <span key={phase} className={className}>
            {content}
          </span>
        ) : (
          <Link key={phase} href={`${href}#${phase}`} className={className}>
            {content}
          </Link>
        );
      })}
    </Frame>
  );
}
