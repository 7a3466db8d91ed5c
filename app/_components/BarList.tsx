"use client";

import { BarList as TremorBarList } from "@tremor/react";
import { useLocale } from "next-intl";
import { formatFigure, type Unit } from "./formatFigure";

/** Names with bars behind them and their figures beside, in the order given: reasons, agents, stages. */
export function BarList({
  rows,
  unit,
  currency,
}: {
  rows: readonly { name: string; value: number; href?: string }[];
  unit: Unit;
  currency: string;
}) {
  const locale = useLocale();
  return (
    <TremorBarList
      data={rows.map((row) => ({ ...row, target: "_self" }))}
      valueFormatter={(value: number) => formatFigure(value, unit, currency, locale)}
      sortOrder="none"
    />
  );
}
