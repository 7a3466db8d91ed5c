import type { getTranslations } from "next-intl/server";
import type { Restatement } from "@/lib/restatement/listRestatements";

/** What a restatement is of, in words: the organisation's settings, a process, a role, a model, the ledger, an event that was taken back. */
export function subjectWords(
  { subject }: Pick<Restatement, "subject">,
  t: Awaited<ReturnType<typeof getTranslations<"restatement">>>,
): string {
  const at = subject.indexOf(":");
  const name = subject.slice(at + 1);
  switch (at < 0 ? subject : subject.slice(0, at)) {
    case "process":
      return t("subject.process", { name });
    case "headcount":
      return t("subject.headcount", { name });
    case "price":
      return t("subject.price", { name });
    case "event":
      return t("subject.event", { name });
    case "typed":
      return t("subject.typed");
    case "cost":
      return t("subject.cost");
    default:
      return t("subject.organisation");
  }
}
