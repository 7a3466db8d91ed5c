import { useTranslations } from "next-intl";
import { StateShape } from "@/app/_components/StateShape";
import type { ListedDefinition } from "@/lib/definitions/listDefinitions";
import { ApproveButton } from "./ApproveButton";

/** A definition's version and who approved it; another version than the approved one says so. */
export function Approval({
  slug,
  definition,
  mayApprove,
  day,
}: {
  slug: string;
  definition: ListedDefinition;
  mayApprove: boolean;
  /** the day of an instant, in words */
  day: (instant: string) => string;
}) {
  const t = useTranslations("approval");
  const { key, version, state, approval } = definition;
  const said = approval
    ? {
        name: approval.by.name ?? t(`actor.${approval.by.kind}`),
        day: day(approval.at),
        version: approval.version,
      }
    : null;
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-hairline pt-2">
      <p className="flex items-center gap-1.5 text-meta text-ink-2">
        <StateShape state={shapes[state]} />
        <span>
          {t("version")} <span className="font-mono">{version}</span>
          {" · "}
          {said === null ? t("never") : t(state === "approved" ? "approved" : "changed", said)}
        </span>
      </p>
      {mayApprove && state !== "approved" ? (
        <ApproveButton slug={slug} versions={{ [key]: version }} name={key} />
      ) : null}
    </div>
  );
}

const shapes = { approved: "met", changed: "at_risk", never: "no_data" } as const;
