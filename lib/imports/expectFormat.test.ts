import { expect, test } from "vitest";
import { expectFormat } from "./expectFormat";
import type { Format } from "./mapping";

const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");

test.each<[Format, string | Buffer, string]>([
  ["csv", "PK\x03\x04...", 'set "format" to "xlsx"'],
  ["ndjson", "PK\x03\x04...", 'set "format" to "xlsx"'],
  ["xlsx", "a,b\n1,2\n", "is it CSV?"],
  ["xlsx", '{"a":1}', "but JSON"],
  ["xlsx", ole, "an old Excel workbook (.xls)"],
  [
    "xlsx",
    Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]),
    "with a password: save it without one",
  ],
  ["csv", ole, "save it as .xlsx"],
  ["xlsx", "\ufeff <html><table>", "a web page, whatever its name says"],
  ["csv", Buffer.from("\ufeff<!DOCTYPE html>", "utf16le"), "a web page"],
  ["csv", '<?xml version="1.0"?><html xmlns="x">', "a web page"],
  [
    "csv",
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    "Excel 2003",
  ],
  ["csv", "%PDF-1.7", "a PDF"],
  ["csv", "<log><trace/></log>", 'set "format" to "xes"'],
  ["xes", "a,b\n", "does not begin as XML does"],
])("as %s: %s", (format, begin, reason) => {
  expect(() => expectFormat(Buffer.from(begin), format)).toThrow(reason);
});

test.each<[Format, string]>([
  ["csv", "<a>,b\n"],
  ["csv", "a;b"],
  ["csv", ""],
  ["csv", '{"a":1},b'],
  ["xes", "<?xml version='1.0'?><log>"],
  ["xlsx", "PK\x03\x04"],
  ["ndjson", "{}"],
])("as %s: %j goes on", (format, begin) => {
  expect(() => expectFormat(Buffer.from(begin), format)).not.toThrow();
});
