"use client";

import { useTranslations } from "next-intl";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";
import type { ListedPerson } from "@/lib/tenancy/listPeople";

/** Takes a member out, after it was asked once more. */
export function RemoveMember({ slug, person: { id, name } }: { slug: string; person: ListedPerson }) {
  const t = useTranslations("members");
  const sending = useSend(slug);
  return (
    <Confirm
      button={t("remove")}
      name={t("removeName", { name })}
      title={t("removeName", { name })}
      text={t("removeText")}
      sending={sending}
      problem={sending.problem?.kind === "conflict" ? t("lastOwner") : undefined}
      onConfirm={async () => (await sending.send("DELETE", `/api/v1/members/${id}`)) !== null}
    />
  );
}
