"use client";

import { useTranslations } from "next-intl";
import { Button } from "../Button";
import { MenuGroup } from "../MenuGroup";

/** Two days of one's own. */
export function CustomDays({
  from,
  to,
  last,
  choose,
}: {
  from: string;
  to: string;
  last: string;
  choose: (from: string, to: string) => void;
}) {
  const t = useTranslations("range");
  const box = "h-11 rounded-tremor-default border border-control bg-card px-2 text-body sm:h-8";
  return (
    <MenuGroup title={t("custom")}>
      <form
        className="flex flex-col gap-2 px-3 py-1"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          choose(String(form.get("from")), String(form.get("to")));
          event.currentTarget.closest("details")?.removeAttribute("open");
        }}
      >
        <input
          type="date"
          name="from"
          aria-label={t("from")}
          defaultValue={from}
          max={last}
          required
          className={box}
        />
        <input
          type="date"
          name="to"
          aria-label={t("to")}
          defaultValue={to}
          max={last}
          required
          className={box}
        />
        <Button type="submit" small>
          {t("show")}
        </Button>
      </form>
    </MenuGroup>
  );
}
