"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormProblem } from "@/app/(public)/FormProblem";
import { useJoin } from "./useJoin";

/** Takes the invitation as the person who is signed in. */
export function JoinAsMyself({ token }: { token: string }) {
  const t = useTranslations("invite");
  const { busy, problem, join } = useJoin(token);
  return (
    <div className="space-y-4">
      <FormProblem text={problem === null ? null : t(`error.${problem.form ?? "unreachable"}`)} />
      <Button kind="primary" busy={busy} className="w-full" onClick={() => join()}>
        {t("joinButton")}
      </Button>
    </div>
  );
}
