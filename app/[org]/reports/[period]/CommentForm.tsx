"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { controlClass } from "@/app/_components/Field";
import { FieldFrame } from "@/app/_components/FieldFrame";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Says something about a report. */
export function CommentForm({ slug, period }: { slug: string; period: string }) {
  const t = useTranslations("reports.comment");
  const sending = useSend(slug);
  const [body, setBody] = useState("");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const made = await sending.send("POST", `/api/v1/reports/${period}/comments`, { body });
    if (made !== null) setBody("");
  };
  return (
    <form onSubmit={submit} className="mt-4 max-w-[84ch] space-y-3 print:hidden">
      <FieldFrame
        label={t("field")}
        error={sending.problem?.fields.includes("body") ? t("error") : undefined}
      >
        {(framed) => (
          <textarea
            {...framed}
            name="comment"
            rows={3}
            maxLength={2000}
            value={body}
            onChange={(event) => {
              sending.forget();
              setBody(event.target.value);
            }}
            className={`${controlClass} h-auto py-2 sm:h-auto`}
          />
        )}
      </FieldFrame>
      <div className="flex items-center gap-3">
        <Button type="submit" busy={sending.busy} disabled={body.trim() === ""}>
          {t("save")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}
