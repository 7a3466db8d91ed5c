import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { controlClass } from "@/app/_components/Field";
import { longestQuestion } from "@/lib/guide/wordsOf";

/** The field that searches the guide; a plain form, so that it works without a script. */
export function GuideSearch({ question = "" }: { question?: string }) {
  const t = useTranslations("guide.search");
  return (
    <search>
      <form action="/docs" className="flex gap-2">
        <label htmlFor="guide-question" className="sr-only">
          {t("label")}
        </label>
        <input
          key={question}
          id="guide-question"
          name="q"
          type="search"
          autoComplete="off"
          maxLength={longestQuestion}
          defaultValue={question}
          placeholder={t("label")}
          className={controlClass}
        />
        <Button type="submit">{t("button")}</Button>
      </form>
    </search>
  );
}
