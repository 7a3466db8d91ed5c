import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Link } from "@/app/_components/Link";
import { Select } from "@/app/_components/Select";
import { type CaseQuery, levels } from "@/lib/cases/caseQuery";
import { resolutions } from "@/lib/events/event";
import { caseNames } from "../casesHref";
import { FilterForm } from "./FilterForm";

/** What the list is narrowed to. A plain form: its fields are the address, so a link shows the same list. */
export function CaseFilters({
  slug,
  query,
  processes,
  first,
}: {
  slug: string;
  query: Partial<CaseQuery>;
  processes: readonly { key: string; name: string }[];
  /** the days are those of the first close */
  first: boolean;
}) {
  const [t, tForm] = [useTranslations("cases"), useTranslations("form")];
  const any = { value: "", label: t("any") };
  const path = `/${slug}/processes/cases`;
  return (
    // what is typed or chosen goes with the address that it came from
    <FilterForm key={JSON.stringify(query)} action={path} label={t("filters")}>
      {kept.map((name) =>
        query[name] === undefined ? null : <input key={name} type="hidden" name={name} value={query[name]} />,
      )}
      <div className="col-span-2">
        <Select
          name="process"
          label={t("field.process")}
          defaultValue={query.process ?? ""}
          options={[any, ...processes.map(({ key, name }) => ({ value: key, label: name }))]}
        />
      </div>
      <Select
        name="level"
        label={t("field.level")}
        defaultValue={query.level ?? ""}
        options={[any, ...levels.map((level) => ({ value: level, label: t(`level.${level}`) }))]}
      />
      <Select
        name="resolution"
        label={t("field.resolution")}
        defaultValue={query.resolution ?? ""}
        options={[
          any,
          ...([...resolutions, "not_resolved"] as const).map((value) => ({
            value,
            label: t(`resolution.${value}`),
          })),
        ]}
      />
      <Select
        name="state"
        label={t("field.state")}
        defaultValue={query.state ?? ""}
        options={[
          any,
          ...(["open", "closed"] as const).map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <Field
        name="search"
        type="search"
        label={t("field.search")}
        defaultValue={query.search ?? ""}
        maxLength={200}
      />
      <Field
        name="closedFrom"
        type="date"
        label={first ? t("field.firstClosedFrom") : t("field.closedFrom")}
        defaultValue={query.closedFrom ?? ""}
      />
      <Field
        name="closedTo"
        type="date"
        label={first ? t("field.firstClosedTo") : t("field.closedTo")}
        defaultValue={query.closedTo ?? ""}
      />
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

/** What the way here asked for and no field shows: the heading says it. */
const fields = ["process", "level", "resolution", "state", "closedFrom", "closedTo", "search"] as const;
const kept = caseNames.filter((name) => name !== "cursor" && !fields.some((field) => field === name));
