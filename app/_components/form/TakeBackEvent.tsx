"use client";

import { useTranslations } from "next-intl";
import { Confirm } from "./Confirm";
import { useSend } from "./useSend";

/** Takes back what should not have been said, or sent: an event, after it was asked once more. */
export function TakeBackEvent({
  slug,
  source,
  id,
  name,
  sent = false,
}: {
  slug: string;
  source: string;
  id: string;
  /** what it is, in words */
  name: string;
  /** another system sent it */
  sent?: boolean;
}) {
  const t = useTranslations("takeBack");
  const sending = useSend(slug);
  return (
    // its word begins where the words around it do
    <span className="-ml-3 inline-block sm:-ml-2">
      <Confirm
        button={t("button")}
        name={t("name", { name })}
        title={t("name", { name })}
        text={t(sent ? "sent" : "said")}
        kind="quiet"
        sending={sending}
        problem={sending.problem?.kind === "conflict" ? t("decided") : undefined}
        onConfirm={async () => {
          const path = `/api/v1/events?${new URLSearchParams({ source, id })}`;
          return (await sending.send("DELETE", path)) !== null;
        }}
      />
    </span>
  );
}
