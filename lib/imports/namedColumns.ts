import type { Mapping } from "./mapping";
import type { MappingColumnField, MappingField } from "./mappingField";
import type { MappingRule } from "./mappingRule";
import { template } from "./template";

/** Every column that a mapping names, with the JSON pointer of each place, in the mapping's order. */
export function namedColumns({ rules, leftOut = [] }: Mapping): { column: string; pointer: string }[] {
  const left = leftOut.flatMap(({ when, each = "" }, index) => {
    const at = `/leftOut/${index}`;
    return [...inConditions(when, at), ...inText(each, `${at}/each`)];
  });
  return [...left, ...rules.flatMap(inRule)];
}

function inRule(rule: MappingRule, index: number): { column: string; pointer: string }[] {
  const at = `/rules/${index}`;
  return [
    ...inText(rule.id, `${at}/id`),
    ...inConditions(rule.when ?? {}, at),
    { column: rule.time.column, pointer: `${at}/time/column` },
    ...inFields(rule.data, `${at}/data`),
  ];
}

function inConditions(when: object, at: string): { column: string; pointer: string }[] {
  return Object.keys(when).map((column) => ({
    column,
    pointer: `${at}/when/${column.replaceAll("~", "~0").replaceAll("/", "~1")}`,
  }));
}

/** Tells a column with its options from an object of fields. */
export function isColumnField(field: MappingField): field is MappingColumnField {
  return typeof field === "object" && Object.hasOwn(field, "column");
}

function inFields(fields: Record<string, MappingField>, at: string): { column: string; pointer: string }[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const pointer = `${at}/${key}`;
    if (typeof field === "number") return [];
    if (typeof field === "string") return inText(field, pointer);
    return isColumnField(field)
      ? [
          { column: field.column, pointer: `${pointer}/column` },
          ...(field.plus ?? []).map((column, index) => ({ column, pointer: `${pointer}/plus/${index}` })),
        ]
      : inFields(field, pointer);
  });
}

function inText(text: string, pointer: string): { column: string; pointer: string }[] {
  return (template(text) ?? []).flatMap((part) =>
    "column" in part ? [{ column: part.column, pointer }] : [],
  );
}
