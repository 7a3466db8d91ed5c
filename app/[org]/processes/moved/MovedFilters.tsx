import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Link } from "@/app/_components/Link";
import { Select } from "@/app/_components/Select";
import { addDays } from "@/lib/calendar/days";
import type { DriversQuery } from "@/lib/change/driversQuery";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { FilterForm } from "../cases/FilterForm";
import { before, type Days } from "./comparedDays";
import { movedHref } from "./movedHref";
import { movedKpis } from "./movedKpis";

/** Which figure, and which two periods. A plain form: its fields are the address, so a link shows the same. */
export function MovedFilters({
  slug,
  kpi,
  now,
  base,
  settled,
  start,
}: {
  slug: string;
  kpi: DriversQuery["kpi"];
  now: Days;
  base: Days;
  settled: string;
  /** of the roadmap; null before it has begun */
  start: string | null;
}) {
  const t = useTranslations("moved");
  const locale = useLocale();
  const last = (days: number): Days => ({ from: addDays(settled, 1 - days), to: settled });
  const shortcuts = [
    { name: t("shortcut.weeks"), now: last(28), base: before(last(28)) },
    { name: t("shortcut.week"), now: last(7), base: before(last(7)) },
    ...(start === null
      ? []
      : [
          {
            name: t("shortcut.start"),
            now: last(28),
            base: { from: addDays(start, -28), to: addDays(start, -1) },
          },
        ]),
  ];
  return (
    <>
      <FilterForm
        key={JSON.stringify([kpi, now, base])}
        action={`/${slug}/processes/moved`}
        label={t("filters")}
      >
        <div className="col-span-2">
          <Select
            name="kpi"
            label={t("field.kpi")}
            defaultValue={kpi}
            options={movedKpis.map((key) => ({ value: key, label: catalog[key].text[locale].name }))}
          />
        </div>
        <Field name="from" type="date" label={t("field.from")} defaultValue={now.from} required />
        <Field name="to" type="date" label={t("field.to")} defaultValue={now.to} required />
        <Field name="baseFrom" type="date" label={t("field.baseFrom")} defaultValue={base.from} required />
        <Field name="baseTo" type="date" label={t("field.baseTo")} defaultValue={base.to} required />
        <div>
          <Button type="submit" kind="primary">
            {t("show")}
          </Button>
        </div>
      </FilterForm>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 max-sm:gap-y-5 max-sm:py-2">
        {shortcuts.map((shortcut) => (
          <Link
            key={shortcut.name}
            href={movedHref(slug, { kpi, now: shortcut.now, base: shortcut.base })}
            className="thumb text-accent underline-offset-2 hover:underline"
          >
            {shortcut.name}
          </Link>
        ))}
      </p>
    </>
  );
}
