"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "../Button";
import { ButtonLink } from "../ButtonLink";
import { Icon } from "../Icon";

/** What every chart has around it: its name, the same figures as a table, and the file. */
export function ChartFrame({
  title,
  csv,
  aside,
  table,
  children,
}: {
  title: string;
  /** the address of the file */
  csv?: string | undefined;
  aside?: ReactNode;
  table: ReactNode;
  /** the picture */
  children: ReactNode;
}) {
  const t = useTranslations("trend");
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-body font-semibold">{title}</h2>
        <div className="flex items-center gap-1 print:hidden">
          {aside}
          <Button kind="quiet" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            <Icon name={asTable ? "chart" : "table"} />
            {asTable ? t("chart") : t("table")}
          </Button>
          {csv ? (
            <ButtonLink href={csv} kind="quiet" small download>
              <Icon name="download" />
              CSV
            </ButtonLink>
          ) : null}
        </div>
      </div>
      {asTable ? table : children}
    </>
  );
}
