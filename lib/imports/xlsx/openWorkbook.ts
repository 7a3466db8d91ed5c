import { posix } from "node:path";
import { ImportError } from "@/lib/imports/importError";
import { readXml } from "@/lib/imports/xml/readXml";
import { type CellFormat, cellFormats } from "./cellFormats";
import { counter } from "./counter";
import { openPackage, type Package } from "./openPackage";
import { sharedStrings } from "./sharedStrings";

/**
 * An XLSX workbook: its visible sheets in their order, and what their cells refer to.
 *
 * @throws ImportError when the bytes are no workbook, saying what they are instead
 */
export async function openWorkbook(packed: Buffer): Promise<Workbook> {
  const parts = await openPackage(packed);
  const path = await workbookPath(parts);
  const targets = await relations(parts, path);
  const sheets: { name: string; part: string }[] = [];
  let date1904 = false;
  const another = counter(SHEETS, "sheets");
  await read(parts, path, (tag, attributes) => {
    if (tag === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    if (tag === "sheet") another();
    if (tag !== "sheet" || /hidden/i.test(attributes.state ?? "")) return;
    const target = targets.get(attributes["r:id"] ?? attributes.id ?? "");
    if (target?.type === "worksheet") sheets.push({ name: attributes.name ?? "", part: target.part });
  });
  const only = (type: string) => [...targets.values()].find((target) => target.type === type)?.part ?? "";
  return {
    sheets,
    date1904,
    strings: () => sharedStrings(parts.read(only("sharedStrings"))),
    formats: () => cellFormats(parts.read(only("styles"))),
    read: (part) => parts.read(part),
  };
}

const SHEETS = 10_000;
const RELATIONS = 20_000;

export interface Workbook {
  sheets: { name: string; part: string }[];
  /** days are counted from 1904 rather than 1900 */
  date1904: boolean;
  strings(): Promise<string[]>;
  formats(): Promise<CellFormat[]>;
  read(part: string): AsyncGenerator<Buffer>;
}

async function workbookPath(parts: Package): Promise<string> {
  const targets = await relations(parts, "");
  const path = [...targets.values()].find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  if (parts.has(path) && !path.endsWith(".bin") && !path.startsWith("word/") && !path.startsWith("ppt/"))
    return path;
  throw new ImportError([
    { detail: `${whatElse(parts, path)}: save the table as an Excel workbook (.xlsx) or as CSV` },
  ]);
}

function whatElse(parts: Package, path: string): string {
  if (path.endsWith(".bin")) return "the file is a binary Excel workbook (.xlsb)";
  if (path.startsWith("word/")) return "the file is a Word document";
  if (path.startsWith("ppt/")) return "the file is a presentation";
  if (parts.has("content.xml")) return "the file is an OpenDocument file (.ods)";
  if (parts.has("index.zip") || parts.has("index/document.iwa")) return "the file is of Apple Numbers";
  return "the file is a zip archive and no Excel workbook";
}

/** What a part names by its relations: id → the part and the last word of its type. */
async function relations(parts: Package, of: string): Promise<Map<string, { part: string; type: string }>> {
  const folder = posix.dirname(of);
  const targets = new Map<string, { part: string; type: string }>();
  const another = counter(RELATIONS, "relations");
  await read(parts, posix.join(folder, "_rels", `${posix.basename(of)}.rels`), (tag, attributes) => {
    const { Id: id = "", Target: target = "", Type: type = "", TargetMode: mode } = attributes;
    if (tag !== "Relationship" || mode === "External") return;
    another();
    const part = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    targets.set(id, { part, type: type.slice(type.lastIndexOf("/") + 1) });
  });
  return targets;
}

async function read(
  parts: Package,
  name: string,
  open: (tag: string, attributes: Record<string, string>) => void,
): Promise<void> {
  if (!parts.has(name)) return;
  for await (const _ of readXml(parts.read(name), { open, close: () => {} }, { name }));
}
