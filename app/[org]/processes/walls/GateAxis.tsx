"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { gateAxis } from "@/app/_components/charts/prepare/gateAxis";
import { type Gate, GateMark } from "@/app/_components/GateMark";
import { Icon } from "@/app/_components/Icon";
import { formatShare } from "@/lib/words/formatShare";
import { GateTable } from "./GateTable";

/** A process, or its cases up to an amount. */
export interface AxisRow {
  /** 0..1; null where nothing was reviewed */
  precision: { value: number; low: number; high: number } | null;
  /** 0..1; null where no line is known */
  required: number | null;
  /** in the reader's words */
  label: string;
  upTo: string | null;
  state: Gate;
  more: number | null;
  auto: number;
  n: number;
  k: number;
  monthly: string | null;
}

export interface AxisProps {
  slug: string;
  process: string;
  currency: string;
  rows: readonly AxisRow[];
  days: { from: string; to: string };
}

/** The gates of a process on one axis, the line upright through each: a picture, a table and CSV. */
export function GateAxis({ csv, note, ...props }: AxisProps & { csv: string; note: string | null }) {
  const t = useTranslations("walls.axis");
  const [asTable, setAsTable] = useState(false);
  return (
    <section aria-label={t("title")}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-body font-semibold">{t("title")}</h3>
        <div className="flex gap-1">
          <Button kind="quiet" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            <Icon name={asTable ? "chart" : "table"} />
            {asTable ? t("chart") : t("table")}
          </Button>
          <ButtonLink href={csv} kind="quiet" small download>
            <Icon name="download" />
            CSV
          </ButtonLink>
        </div>
      </div>
      {asTable ? <GateTable {...props} /> : <Bars rows={props.rows} />}
      {note ? <p className="mt-2 font-medium">{note}</p> : null}
    </section>
  );
}

function Bars({ rows }: { rows: readonly AxisRow[] }) {
  const t = useTranslations("walls.axis");
  const locale = useLocale();
  const { ticks, at } = gateAxis(
    rows.flatMap(({ precision, required }) => [precision?.low ?? 1, required ?? 1]),
  );
  const percent = (place: number) => `${Math.round(place * 10_000) / 100}%`;
  return (
    <figure className="m-0">
      <ul className="space-y-2">
        {rows.map((row) => {
          const { precision, required } = row;
          return (
            <li key={row.label} title={told(row)}>
              <div className="flex flex-wrap justify-between gap-x-3 text-meta">
                <span className="font-medium text-ink-1">{row.label}</span>
                {/* that of the whole stands at the head of the section */}
                {row.upTo === null ? null : <GateMark gate={row.state} more={row.more} />}
              </div>
              <span className="sr-only">{told(row)}</span>
              <div aria-hidden="true" className="relative mt-1 h-4 rounded-tremor-small bg-band">
                {precision ? (
                  <>
                    <div
                      className="absolute top-1 h-2 rounded-full bg-level-supervised"
                      style={{ left: percent(at(precision.low)), right: percent(1 - at(precision.high)) }}
                    />
                    <div
                      className="absolute top-0.5 -ml-1.5 size-3 rounded-full border-2 border-card bg-accent"
                      style={{ left: percent(at(precision.value)) }}
                    />
                  </>
                ) : null}
                {required === null ? null : (
                  <div
                    className="absolute -top-0.5 -ml-px h-5 w-0.5 bg-ink-1"
                    style={{ left: percent(at(required)) }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div aria-hidden="true" className="relative mt-1 h-5 text-meta text-ink-3">
        {ticks.map(({ share, at }) => (
          // drawn back by its own place, so that the outermost stay inside
          <span
            key={share}
            className="absolute"
            style={{ left: percent(at), transform: `translateX(-${percent(at)})` }}
          >
            {formatShare(share, locale, 0)}
          </span>
        ))}
      </div>
      <figcaption className="mt-1 text-meta text-ink-3">{t("legend")}</figcaption>
    </figure>
  );

  function told({ label, precision, required, n }: AxisRow): string {
    if (precision === null) return t("unreviewed", { work: label });
    const share = (value: number | null) => formatShare(value, locale);
    return t("summary", {
      work: label,
      n,
      value: share(precision.value),
      low: share(precision.low),
      high: share(precision.high),
      required: share(required),
    });
  }
}
