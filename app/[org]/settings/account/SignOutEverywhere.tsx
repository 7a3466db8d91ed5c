"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Ends every session of the person, this one too, and leads to the sign-in. */
export function SignOutEverywhere({ slug }: { slug: string }) {
  const t = useTranslations("settings.account");
  const sending = useSend(slug);
  const end = async () => {
    if ((await sending.send("DELETE", "/api/v1/sessions")) !== null) window.location.assign("/sign-in");
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button kind="danger" busy={sending.busy} onClick={end}>
        {t("everywhere")}
      </Button>
      {sending.problem ? <FormNote sending={sending} /> : null}
    </div>
  );
}
