import { deflateRawSync } from "node:zlib";

/**
 * A small XLSX workbook as Excel writes it, for tests. Cells: a text goes to the shared strings, a number or
 * an object `{ v, t, s }` into the cell as it stands; null is no cell at all.
 */
export function testWorkbook(
  sheets: Record<string, readonly (readonly TestCell[])[]>,
  {
    date1904 = false,
    parts = {},
    claims = {},
  }: {
    date1904?: boolean;
    parts?: Record<string, string | Buffer>;
    claims?: Record<string, number>;
  } = {},
): Buffer {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const files: Record<string, string | Buffer> = {
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.map((name, index) => `<sheet name="${name}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "/xl/sharedStrings.xml"],
    ]),
    // styles: 0 plain, 1 date, 2 date and time, 3 [h]:mm, 4 time of day, 5 a currency, 6 with milliseconds
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d/m/yyyy h:mm;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="&quot;days&quot;\\ #,##0.00"/><numFmt numFmtId="167" formatCode="yyyy-mm-dd hh:mm:ss.000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 21, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
  };
  for (const [index, name] of names.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheets[name] ?? [], strings);
  files["xl/sharedStrings.xml"] =
    `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  return testZip({ ...files, ...parts }, claims);
}

export type TestCell = string | number | null | { v: string; t?: string; s?: number };

/**
 * A zip archive of parts.
 *
 * @param claims the size, unpacked, that it says a part has, where that is not the truth
 */
export function testZip(parts: Record<string, string | Buffer>, claims: Record<string, number> = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims[name] ?? plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), common, rest, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function sheetXml(rows: readonly (readonly TestCell[])[], strings: string[]): string {
  const xml = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      if (cell === null) return "";
      const place = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
      if (typeof cell === "string") return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
      return `<c r="${place}" t="${cell.t ?? "n"}" s="${cell.s ?? 0}"><v>${escaped(cell.v)}</v></c>`;
    });
    return written.length === 0 ? "" : `<row r="${row + 1}">${written.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

function relations(targets: readonly [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://x/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
