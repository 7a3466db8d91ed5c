import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { refusal } from "@/app/(public)/sign-in/refusal";
import type { Database } from "@/lib/db/database";
import { identityOf } from "@/lib/identity/identityOf";
import { provider } from "@/lib/identity/provider";
import { ConnectProvider } from "./ConnectProvider";

/** Signing in with the firm's provider: connected or not, and why connecting was refused. Nothing where there is none. */
export async function ProviderSection({
  slug,
  personId,
  db,
  refused,
}: {
  slug: string;
  personId: string;
  db: Database;
  /** the page's `connect` */
  refused: string | string[] | undefined;
}) {
  const at = provider();
  if (at === null) return null;
  const { connected, hasPassword } = await identityOf(db, personId, at.issuer);
  const t = await getTranslations("provider");
  const problem = connected ? null : refusal(refused);
  const { name } = at;
  return (
    <Section title={t("title", { name })}>
      <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">
        {connected ? t("connected", { name }) : t("notConnected", { name })}
      </p>
      {problem ? (
        <p
          role="alert"
          className="mb-3 max-w-[72ch] border-l-2 border-state-off-track pl-3 text-prose text-state-off-track"
        >
          {t(`refused.${problem}`, { name })}
        </p>
      ) : null}
      {hasPassword ? (
        <ConnectProvider slug={slug} name={name} connected={connected} />
      ) : (
        <p className="phrases max-w-[72ch] text-prose">
          {t("noPassword")}{" "}
          <a
            href="/forgot-password"
            className="thumb font-medium text-accent underline-offset-4 hover:underline"
          >
            {t("setPassword")}
          </a>
        </p>
      )}
    </Section>
  );
}
