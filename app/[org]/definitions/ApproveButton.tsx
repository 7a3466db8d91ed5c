"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Approves definitions in the versions that are on the page: one, or all that wait for it. */
export function ApproveButton({
  slug,
  versions,
  name,
}: {
  slug: string;
  /** by key */
  versions: Readonly<Record<string, string>>;
  /** what is read out of one; absent: all */
  name?: string;
}) {
  const t = useTranslations("approval");
  const sending = useSend(slug);
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Button
        small={name !== undefined}
        busy={sending.busy}
        {...(name === undefined ? {} : { "aria-label": t("approveName", { name }) })}
        onClick={() => sending.send("POST", "/api/v1/definitions/approve", { definitions: versions })}
      >
        {t(name === undefined ? "approveAll" : "approve")}
      </Button>
      {sending.problem ? (
        <FormNote sending={sending} text={sending.problem.kind === "conflict" ? t("conflict") : undefined} />
      ) : null}
    </span>
  );
}
