"use client";

import { useTranslations } from "next-intl";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";
import { PasswordField } from "../PasswordField";

/** Hands the ownership over to another member; asks for the password once more. */
export function HandOverOwnership({
  slug,
  others,
}: {
  slug: string;
  others: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("members");
  const sending = useSend(slug);
  return (
    <Confirm
      small={false}
      button={t("handOver")}
      title={t("ownership")}
      text={t("handOverText")}
      sending={sending}
      onConfirm={async (form) =>
        (await sending.send("POST", "/api/v1/ownership", {
          person: form.get("newOwner"),
          password: form.get("password"),
        })) !== null
      }
    >
      <Select
        name="newOwner"
        label={t("newOwner")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PasswordField sending={sending} />
    </Confirm>
  );
}
