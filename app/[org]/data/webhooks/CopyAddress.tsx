"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/app/_components/Icon";
import { useCopy } from "@/app/_components/useCopy";

/** An address in a table, whole on the clipboard at a press. */
export function CopyAddress({ text, shown }: { text: string; shown: string }) {
  const t = useTranslations("copy");
  const { copied, copy } = useCopy(text);
  return (
    <button
      type="button"
      title={text}
      onClick={copy}
      className="inline-flex min-h-11 max-w-80 items-center gap-1.5 text-left font-mono text-meta break-all text-ink-2 hover:text-accent sm:min-h-0"
    >
      <span className="sm:min-w-40">{shown}</span>
      <Icon name={copied ? "check" : "copy"} />
      <span aria-live="polite" className="sr-only">
        {copied ? t("copied") : t("copy")}
      </span>
    </button>
  );
}
