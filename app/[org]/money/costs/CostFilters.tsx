import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Link } from "@/app/_components/Link";
import { Select } from "@/app/_components/Select";
import { FilterForm } from "@/app/[org]/processes/cases/FilterForm";
import { costFigures, costGroups } from "@/lib/economics/costFigures";
import { type CostListQuery, costTimes } from "@/lib/economics/costListQuery";
import { useFigureName } from "../useFigureName";

/** What the list is narrowed to. A plain form: its fields are the address, so a link shows the same list. */
export function CostFilters({
  slug,
  query,
  processes,
}: {
  slug: string;
  query: CostListQuery;
  processes: readonly { key: string; name: string }[];
}) {
  const [t, tForm] = [useTranslations("money.list"), useTranslations("form")];
  const name = useFigureName();
  const figures = ["all", "allocated", ...costGroups, ...costFigures] as const;
  const offered = figures.some((figure) => figure === query.figure) ? figures : [query.figure, ...figures];
  const path = `/${slug}/money/costs`;
  return (
    <FilterForm key={JSON.stringify(query)} action={path} label={t("filters")}>
      {/* what the way here asked for and no field shows: the heading says it */}
      {query.ofStep === null ? null : <input type="hidden" name="ofStep" value={query.ofStep} />}
      {query.of === null ? null : <input type="hidden" name="of" value={query.of} />}
      <div className="col-span-2">
        <Select
          name="figure"
          label={t("figure")}
          defaultValue={query.figure}
          options={offered.map((figure) => ({ value: figure, label: name(figure) }))}
        />
      </div>
      <div className="col-span-2">
        <Select
          name="process"
          label={t("process")}
          defaultValue={query.process ?? ""}
          options={[
            { value: "", label: t("any") },
            ...processes.map(({ key, name: label }) => ({ value: key, label })),
          ]}
        />
      </div>
      <div className="col-span-2">
        <Select
          name="unpriced"
          label={t("which")}
          defaultValue={query.unpriced ? "true" : ""}
          options={[
            { value: "", label: t("priced") },
            { value: "true", label: t("onlyUnpriced") },
          ]}
        />
      </div>
      <div className="col-span-2">
        <Select
          name="time"
          label={t("time")}
          defaultValue={query.time ?? ""}
          options={[
            { value: "", label: t("any") },
            ...costTimes.map((kind) => ({
              value: kind,
              label: t(`timeKind.${kind}`),
            })),
          ]}
        />
      </div>
      <Field name="from" type="date" label={t("from")} defaultValue={query.from} />
      <Field name="to" type="date" label={t("to")} defaultValue={query.to} />
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary">
          {t("show")}
        </Button>
        <Link href={path} className="thumb text-body font-medium text-accent hover:underline">
          {tForm("clearFilters")}
        </Link>
      </div>
    </FilterForm>
  );
}
