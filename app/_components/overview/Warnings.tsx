import { useTranslations } from "next-intl";
import { figureMark } from "../figureMark";
import { Icon } from "../Icon";
import { Link } from "../Link";
import type { Warning } from "./OverviewProps";

/** One line each, only while true. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations("warning");
  if (warnings.length === 0) return null;
  return (
    <ul className="mb-3 space-y-1">
      {warnings.map((warning) => (
        <li key={`${warning.kind}${warning.href}`}>
          <Link
            href={warning.href}
            {...(warning.kind === "refused" ? figureMark(warning) : {})}
            className="flex items-start gap-2 text-body font-medium text-worse hover:underline"
          >
            <span className="mt-0.5">
              <Icon name="warning" />
            </span>
            {say(warning, t)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function say(warning: Warning, t: ReturnType<typeof useTranslations<"warning">>): string {
  switch (warning.kind) {
    case "hollow":
      return t("hollow");
    case "delivery":
      return t("delivery");
    case "stopRule":
      return t("stopRule", { process: warning.process });
    case "redLine":
      return t("redLine", { process: warning.process });
    case "stale":
      return t("stale", { source: warning.source, hours: warning.hours });
    case "refused":
      return t("refused", { count: warning.figure.count });
    case "rebuilding":
      return t("rebuilding");
  }
}
