import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Select } from "@/app/_components/Select";
import { actions } from "@/lib/audit/actions";
import type { EntryFilters } from "@/lib/audit/entryFilters";
import type { ListedActor } from "@/lib/audit/listActors";
import { FilterForm } from "../../processes/cases/FilterForm";
import { actionKey } from "./actionKey";

/** Which entries of the log are shown. */
export async function Filters({
  here,
  filters,
  actors,
}: {
  here: string;
  filters: EntryFilters;
  actors: readonly ListedActor[];
}) {
  const t = await getTranslations("auditLog");
  const words = actions.map((action) => ({ value: action, label: t(`action.${actionKey(action)}`) }));
  return (
    // fields as the address has them: what was typed and not shown does not stay
    <FilterForm key={JSON.stringify(filters)} action={here} label={t("filter.label")}>
      <Field name="from" type="date" label={t("filter.from")} defaultValue={filters.from} />
      <Field name="to" type="date" label={t("filter.to")} defaultValue={filters.to} />
      <Select
        name="action"
        label={t("filter.action")}
        defaultValue={filters.action}
        options={[{ value: "", label: t("filter.any") }, ...words]}
      />
      <Select
        name="actor"
        label={t("filter.actor")}
        defaultValue={filters.actor}
        options={[
          { value: "", label: t("filter.anybody") },
          ...actors.map(({ kind, id, name }) => ({ value: id, label: name ?? t(`actor.${kind}`, { id }) })),
        ]}
      />
      <Field name="text" label={t("filter.text")} defaultValue={filters.text} maxLength={300} />
      <Button type="submit">{t("filter.show")}</Button>
    </FilterForm>
  );
}
