"use client";

import { useTranslations } from "next-intl";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";

/** Leaves the organisation, after it was asked once more, and leads out of it. */
export function LeaveOrganisation({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("members");
  const sending = useSend(slug);
  return (
    <Confirm
      small={false}
      button={t("leave")}
      title={t("leaveName", { name })}
      text={t("leaveText")}
      sending={sending}
      problem={sending.problem?.kind === "conflict" ? t("lastOwner") : undefined}
      onConfirm={async () => {
        const left = await sending.look("POST", "/api/v1/leave", { organisation: slug });
        if (left === null) return false;
        window.location.assign("/");
        return true;
      }}
    />
  );
}
