"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { PasswordField } from "../PasswordField";
import { Receipt } from "./Receipt";

/** Erases the organisation after its slug was typed and the password said once more; then shows the receipt. */
export function EraseForm({ slug }: { slug: string }) {
  const t = useTranslations("transfer");
  const sending = useSend(slug);
  const [typed, setTyped] = useState("");
  const [receipt, setReceipt] = useState<object | null>(null);
  const erase = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    // the page must not be read again: there is nothing to read, and the receipt stands on it
    const answer = await sending.look("POST", "/api/v1/erasure", { slug: typed, password });
    if (answer !== null) setReceipt(answer as object);
  };
  if (receipt !== null) return <Receipt receipt={receipt} slug={slug} />;
  const wrong = sending.problem?.fields.includes("password");
  return (
    <form onSubmit={erase} className="max-w-[40ch] space-y-3">
      <Field
        name="confirmation"
        label={t("typeSlug", { slug })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <PasswordField sending={sending} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="danger" busy={sending.busy} disabled={typed !== slug}>
          {t("eraseButton")}
        </Button>
        {sending.problem && !wrong ? <FormNote sending={sending} /> : null}
      </div>
    </form>
  );
}
