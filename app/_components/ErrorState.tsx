import { useTranslations } from "next-intl";
import { Button } from "./Button";

/** What happened, that nothing was lost, what to do; and an id to quote, never the error's own message. */
export function ErrorState({ id, retry }: { id?: string | undefined; retry?: () => void }) {
  const t = useTranslations("error");
  return (
    <div role="alert" className="mx-auto flex max-w-[56ch] flex-col items-center px-4 py-16 text-center">
      <h1 className="phrases text-verdict font-semibold">{t("title")}</h1>
      <p className="phrases mt-1 text-prose text-ink-2">{t("text")}</p>
      {retry ? (
        <div className="mt-4">
          <Button kind="primary" onClick={retry}>
            {t("retry")}
          </Button>
        </div>
      ) : null}
      {id ? <p className="mt-4 text-meta text-ink-3">{t("id", { id })}</p> : null}
    </div>
  );
}
