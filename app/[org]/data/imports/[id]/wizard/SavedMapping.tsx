import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import type { Mapping } from "@/lib/imports/mapping";

/** Offers the mapping of an earlier file that had the same columns. */
export function SavedMapping({ mapping, onUse }: { mapping: Mapping; onUse: () => void }) {
  const t = useTranslations("imports.saved");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-tremor-default border border-accent p-4">
      <div className="min-w-0">
        <p className="font-semibold break-words">{t("title", { source: mapping.source })}</p>
        <p className="text-prose text-ink-2">{t("text")}</p>
      </div>
      <Button kind="primary" onClick={onUse}>
        {t("use")}
      </Button>
    </div>
  );
}
