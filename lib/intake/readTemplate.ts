import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { eventTypes } from "@/lib/events/event";
import { type TemplateLocale, templateLocales } from "@/lib/imports/templates/columnWords";
import { templateFile } from "@/lib/imports/templates/templateFile";

/**
 * The template of a type of event as a file to save.
 * @param asked the type and the format, such as `case.step.xlsx`
 * @param query the language, where it is not the reader's own
 * @throws Fault `not-found` for any other name; `invalid` for a language that there is none in
 */
export async function readTemplate(
  asked: string,
  query: unknown,
  locale: TemplateLocale,
): Promise<{ body: Buffer; type: string; name: string }> {
  const { language = locale } = parse(templateQuerySchema, query);
  const [, typeName, ending] = /^(.+)\.(csv|xlsx)$/.exec(asked) ?? [];
  const type = eventTypes.find((each) => each === typeName);
  if (type === undefined)
    throw new Fault(
      "not-found",
      `There is no template ${asked}: name a type of event and .csv or .xlsx, such as case.step.csv.`,
    );
  const format = ending === "xlsx" ? "xlsx" : "csv";
  return {
    body: await templateFile(type, format, language),
    type: mediaTypes[format],
    name: `handover-${type}-${language}.${format}`,
  };
}

export const templateQuerySchema = z.strictObject({
  language: z.enum(templateLocales).optional().meta({ description: "the caller's own when absent" }),
});

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
