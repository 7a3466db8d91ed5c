import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Select } from "@/app/_components/Select";
import { FilterForm } from "@/app/[org]/processes/cases/FilterForm";

/** Narrows a page of the tokens to one process; the rest of its address stays. A plain form. */
export function ProcessFilter({
  action,
  asked,
  process,
  processes,
}: {
  action: string;
  /** what else the address says */
  asked: object;
  process: string | null;
  processes: readonly { key: string; name: string }[];
}) {
  const t = useTranslations("tokens");
  const kept = Object.entries(asked).filter(
    ([name, value]) => typeof value === "string" && name !== "process" && name !== "cursor",
  );
  return (
    <FilterForm key={process ?? ""} action={action} label={t("processLabel")}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="sm:col-span-2">
        <Select
          name="process"
          label={t("processLabel")}
          defaultValue={process ?? ""}
          options={[
            { value: "", label: t("allProcesses") },
            ...processes.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      </div>
      <div>
        <Button type="submit">{t("show")}</Button>
      </div>
    </FilterForm>
  );
}
