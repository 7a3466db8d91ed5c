"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { SnippetTabs } from "./send/SnippetTabs";

/** The lines that send the first events, with a key made on the spot: shown this once. */
export function StartSending({
  slug,
  address,
  now,
  mayMakeKey,
}: {
  slug: string;
  address: string;
  now: string;
  mayMakeKey: boolean;
}) {
  const t = useTranslations("data.start");
  const sending = useSend(slug);
  const [key, setKey] = useState<string | null>(null);
  const make = async () => {
    const made = await sending.send("POST", "/api/v1/keys", { name: t("keyName"), scopes: ["events:write"] });
    if (typeof made === "object" && made !== null && "key" in made) setKey(String(made.key));
  };
  return (
    <>
      <SnippetTabs what="first" address={address} apiKey={key ?? t("placeholder")} now={now} />
      <div className="mt-3 flex flex-wrap items-center gap-3 text-ink-2">
        {key !== null ? (
          <p role="status">{t("keyHere")}</p>
        ) : mayMakeKey ? (
          <>
            <Button kind="primary" busy={sending.busy} onClick={make}>
              {t("makeKey")}
            </Button>
            <p>{t("needKey")}</p>
          </>
        ) : (
          <p>{t("askAdmin")}</p>
        )}
        {sending.problem ? <FormNote sending={sending} /> : null}
      </div>
    </>
  );
}
