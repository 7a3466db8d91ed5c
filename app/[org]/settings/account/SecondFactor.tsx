"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";
import { ProvedTwice } from "./ProvedTwice";
import { SwitchOn } from "./SwitchOn";

/** The second factor of signing in: on by a code, off by password and code, and codes for when the device is lost. */
export function SecondFactor({
  slug,
  state: { on, recoveryCodes },
}: {
  slug: string;
  state: { on: boolean; recoveryCodes: number };
}) {
  const t = useTranslations("secondFactor");
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <>
      <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">
        {on ? `${t("on")} ${t("left", { count: recoveryCodes })}` : t("off")}
      </p>
      {codes ? (
        <div role="status" className="rounded-tremor-default border border-accent p-4">
          <p className="font-semibold">{t("codesTitle")}</p>
          <p className="phrases mb-3 text-prose text-ink-2">{t("codesText")}</p>
          <CopyBox label={t("codes")} text={codes.join("\n")} />
          <div className="mt-3">
            <Button small onClick={() => setCodes(null)}>
              {t("done")}
            </Button>
          </div>
        </div>
      ) : on ? (
        <div className="flex flex-wrap gap-3">
          <ProvedTwice slug={slug} does="renew" onCodes={setCodes} />
          <ProvedTwice slug={slug} does="switchOff" onCodes={setCodes} />
        </div>
      ) : (
        <SwitchOn slug={slug} onCodes={setCodes} />
      )}
    </>
  );
}
