/**
 * What the beginning of a file shows it to be, whatever its name says: `zip` (an XLSX workbook is one), `ole`
 * (an old Excel workbook, or one with a password), `pdf`, `html` (a table that a web page calls .xls),
 * `spreadsheetXml` (Excel 2003), `xml`, `json`, or `text`, which anything else may be.
 */
export function fileKind(begin: Buffer): FileKind {
  const magic = begin.toString("latin1", 0, 8);
  if (["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].includes(magic.slice(0, 4))) return "zip";
  if (magic === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return "ole";
  if (magic.startsWith("%PDF")) return "pdf";
  // NUL characters and byte order marks left out, UTF-16 reads like ASCII.
  const text = begin
    .toString("latin1", 0, 2048)
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^<(!doctype\s+html|html|head|meta|table|body)\b/i.test(text)) return "html";
  if (/^<(\?xml|!--|log\b)/.test(text)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "spreadsheetXml";
    return /<html\b/i.test(text) ? "html" : "xml";
  }
  return /^[[{]/.test(text) ? "json" : "text";
}

export type FileKind = "zip" | "ole" | "pdf" | "html" | "spreadsheetXml" | "xml" | "json" | "text";
