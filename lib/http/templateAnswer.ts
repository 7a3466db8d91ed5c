import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { eventTypes } from "@/lib/events/event";
import { fileAnswer } from "@/lib/http/fileAnswer";
import { readerLocale } from "@/lib/http/readerLocale";
import { templateLocales } from "@/lib/imports/templates/columnWords";
import { templateFile } from "@/lib/imports/templates/templateFile";

/**
 * The template of a type of event as a file.
 * @param name the type and the format, such as `case.step.xlsx`
 * @throws Fault `not-found` for any other name; `invalid` for a language that there is none in
 */
export async function templateAnswer(name: string, request: Request): Promise<Response> {
  const [, asked, ending] = /^(.+)\.(csv|xlsx)$/.exec(name) ?? [];
  const type = eventTypes.find((each) => each === asked);
  const format = ending === "xlsx" ? "xlsx" : "csv";
  if (type === undefined || ending === undefined)
    throw new Fault(
      "not-found",
      `There is no template ${name}: ask for a type of event and .csv or .xlsx, such as case.step.csv.`,
    );
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { language = readerLocale(request) } = parse(templateQuerySchema, search);
  const file = `handover-${type}-${language}.${format}`;
  return fileAnswer(
    { body: await templateFile(type, format, language), type: types[format], name: file },
    file,
  );
}

export const templateQuerySchema = z.strictObject({
  language: z.enum(templateLocales).optional().meta({ description: "the caller's own when absent" }),
});

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
