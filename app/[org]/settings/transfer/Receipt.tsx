"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_components/buttonClass";

/** What is left of an erased organisation: a file that only its reader has. */
export function Receipt({ receipt, slug }: { receipt: object; slug: string }) {
  const t = useTranslations("transfer");
  const text = JSON.stringify(receipt, null, 2);
  return (
    <div role="status" className="space-y-3">
      <p className="font-medium">{t("erased")}</p>
      <p className="phrases max-w-[72ch] text-prose text-ink-2">{t("receiptText")}</p>
      <pre className="max-h-80 overflow-auto rounded-tremor-default border border-hairline bg-band p-3 text-body">
        {text}
      </pre>
      <div className="flex flex-wrap gap-3">
        <a
          className={buttonClass("primary", false)}
          download={`erased-${slug}.json`}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {t("receiptButton")}
        </a>
        <a className={buttonClass("secondary", false)} href="/">
          {t("leave")}
        </a>
      </div>
    </div>
  );
}
