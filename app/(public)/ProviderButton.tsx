"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/Button";
import { FormProblem } from "./FormProblem";
import { ownPath } from "./sign-in/ownPath";

/** Leads to the provider of the firm's own sign-in, and from there to `back`, else to where one came from. */
export function ProviderButton({ name, back }: { name: string; back?: string }) {
  const t = useTranslations("provider");
  const tAuth = useTranslations("auth");
  const [state, setState] = useState<"ready" | "busy" | "unreachable">("ready");
  const leave = async () => {
    setState("busy");
    const callbackUrl = back ?? ownPath(window.location.href) ?? "/";
    // it goes on by an address, not by a form: the pages' policy lets no form be sent elsewhere
    await signIn("oidc", { callbackUrl }).catch(() => setState("unreachable"));
  };
  return (
    <div className="space-y-4">
      <FormProblem text={state === "unreachable" ? tAuth("error.unreachable") : null} />
      <Button busy={state === "busy"} className="w-full" onClick={leave}>
        {t("signIn", { name })}
      </Button>
      <p className="flex items-center gap-3 text-meta text-ink-2 before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
        {t("or")}
      </p>
    </div>
  );
}
