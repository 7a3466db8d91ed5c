"use client";

import { useTranslations } from "next-intl";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { useCopy } from "./useCopy";

/** A line to take along, such as a curl command. What is selected by hand copies whole, too. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const t = useTranslations("copy");
  const { copied, copy } = useCopy(text);
  return (
    <section aria-label={label} className="relative rounded-tremor-default border border-hairline bg-band">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it
        tabIndex={0}
        className="overflow-x-auto p-3 font-mono sm:pr-24 text-meta whitespace-pre select-all"
      >
        {text}
      </pre>
      <div className="px-2 pb-2 sm:absolute sm:top-2 sm:right-2 sm:p-0">
        <Button small onClick={copy}>
          <Icon name={copied ? "check" : "copy"} />
          <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
        </Button>
      </div>
    </section>
  );
}
