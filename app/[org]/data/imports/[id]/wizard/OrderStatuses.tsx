import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_components/form/Checkbox";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { orderMeaning } from "@/lib/imports/recognition/statusWords";
import type { Given } from "./given";

const mostStatuses = 15;

/** Under which statuses is a row an order? Carts and orders that nobody paid are none. */
export function OrderStatuses({
  recognition,
  given,
  change,
}: {
  recognition: Recognition;
  given: Given;
  change: (part: Partial<Given>) => void;
}) {
  const t = useTranslations("imports.orderStatus");
  const name = { ...recognition.roles, ...given.answers.roles }.status;
  const values = recognition.columns.find((column) => column.name === name)?.values ?? [];
  // a state of so many values is a place, or a number
  if (values.length === 0 || values.length > mostStatuses) return null;
  const out =
    given.answers.notOrders ??
    values.map(({ value }) => value).filter((value) => orderMeaning(value) !== null);
  return (
    <fieldset className="mt-6">
      <legend className="font-medium">{t("title", { column: name ?? "" })}</legend>
      <p className="mb-2 max-w-[72ch] text-prose text-ink-2">{t("text")}</p>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {values.map(({ value, count }) => (
          <Checkbox
            key={value}
            name="order-status"
            id={`order-status-${value}`}
            checked={!out.includes(value)}
            onChange={(event) =>
              change({
                answers: {
                  ...given.answers,
                  notOrders: event.target.checked ? out.filter((each) => each !== value) : [...out, value],
                },
              })
            }
            label={t("value", { value: value === "" ? t("empty") : value, count })}
          />
        ))}
      </div>
    </fieldset>
  );
}
