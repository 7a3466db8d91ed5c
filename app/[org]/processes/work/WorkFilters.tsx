import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Select } from "@/app/_components/Select";
import { workKinds } from "@/lib/cases/workKinds";
import type { WorkStepsQuery } from "@/lib/cases/workQuery";
import { FilterForm } from "../cases/FilterForm";

/** What the list is narrowed to. A plain form: its fields are the address. */
export function WorkFilters({
  slug,
  query,
  processes,
}: {
  slug: string;
  query: Pick<WorkStepsQuery, "from" | "to" | "process" | "kind">;
  processes: readonly { key: string; name: string }[];
}) {
  const t = useTranslations("work");
  const any = { value: "", label: t("any") };
  return (
    <FilterForm key={JSON.stringify(query)} action={`/${slug}/processes/work`} label={t("filters")}>
      <div className="col-span-2">
        <Select
          name="process"
          label={t("column.process")}
          defaultValue={query.process ?? ""}
          options={[any, ...processes.map(({ key, name }) => ({ value: key, label: name }))]}
        />
      </div>
      <Select
        name="kind"
        label={t("column.kind")}
        defaultValue={query.kind ?? ""}
        options={[any, ...workKinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
      />
      <Field name="from" type="date" label={t("field.from")} defaultValue={query.from} />
      <Field name="to" type="date" label={t("field.to")} defaultValue={query.to} />
      <div>
        <Button type="submit" kind="primary">
          {t("showList")}
        </Button>
      </div>
    </FilterForm>
  );
}
