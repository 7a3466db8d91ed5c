"use client";

import { useTranslations } from "next-intl";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";
import type { ListedPerson } from "@/lib/tenancy/listPeople";
import type { Role } from "@/lib/tenancy/permissions";

/** Gives a member another role, up to the reader's own. */
export function ChangeRole({
  slug,
  person: { id, name, role },
  given,
}: {
  slug: string;
  person: ListedPerson;
  given: readonly Role[];
}) {
  const t = useTranslations("members");
  const tPeople = useTranslations("settings.people");
  const sending = useSend(slug);
  return (
    <Confirm
      kind="primary"
      button={t("change")}
      name={t("changeName", { name })}
      title={t("changeName", { name })}
      text={t("changeText")}
      sending={sending}
      problem={sending.problem?.kind === "conflict" ? t("lastOwner") : undefined}
      onConfirm={async (form) =>
        (await sending.send("PUT", `/api/v1/members/${id}`, { role: form.get("role") })) !== null
      }
    >
      <fieldset>
        <legend className="sr-only">{tPeople("role")}</legend>
        <Select
          name="role"
          label={tPeople("role")}
          defaultValue={role}
          options={given.map((value) => ({
            value,
            label: `${tPeople(`roles.${value}`)}: ${tPeople(`may.${value}`)}`,
          }))}
        />
      </fieldset>
    </Confirm>
  );
}
