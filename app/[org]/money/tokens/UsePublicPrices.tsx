"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Has models without a price of the firm's own priced by the public list, or no longer. */
export function UsePublicPrices({ slug, on, day }: { slug: string; on: boolean; day: string }) {
  const t = useTranslations("tokens.prices");
  const sending = useSend(slug);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        small
        busy={sending.busy}
        onClick={() => sending.send("PUT", "/api/v1/settings", { defaultPrices: !on })}
      >
        {on ? t("stop") : t("use", { day })}
      </Button>
      {sending.problem ? <FormNote sending={sending} /> : null}
    </span>
  );
}
