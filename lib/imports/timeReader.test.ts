import { expect, test } from "vitest";
import { timeReader } from "./timeReader";

test.each([
  ["iso", "2011-10-01T00:38:44.546+02:00", "2011-10-01T00:38:44.546+02:00"],
  ["iso", "2011-10-01T00:38:44.123456789Z", "2011-10-01T00:38:44.123456Z"],
  ["iso", "2011-10-01 00:38+0200", "2011-09-30T22:38:00Z"],
  ["iso", "2024-01-05 10:00:00 UTC", "2024-01-05T10:00:00Z"],
  ["iso", "2011-10-01T00:38:44", "2011-09-30T22:38:44Z"],
  ["iso", "2012-01-01", "2011-12-31T23:00:00Z"],
  ["unix", "1317422324", "2011-09-30T22:38:44Z"],
  ["unix", "1317422324.546", "2011-09-30T22:38:44.546Z"],
  ["unixMs", "1317422324546", "2011-09-30T22:38:44.546Z"],
  ["unixMs", "1317422324546.25", "2011-09-30T22:38:44.54625Z"],
  ["unixMs", "5", "1970-01-01T00:00:00.005Z"],
  ["D/M/YYYY HH:mm", "29/2/2016 01:16", "2016-02-29T00:16:00Z"],
  ["D/M/YYYY HH:mm", "01/12/2016 9:05", "2016-12-01T08:05:00Z"],
  ["YYYY-MM-DD HH:mm", "2016-08-01 11:05", "2016-08-01T09:05:00Z"],
  ["YYYY/M/D H:mm", "2016/8/1 11:05", "2016-08-01T09:05:00Z"],
  ["YYYYMMDDHHmmss", "20160801110559", "2016-08-01T09:05:59Z"],
  ["M/D/YY h:mm A", "3/14/26 12:05 AM", "2026-03-13T23:05:00Z"],
  ["YYYY年M月D日 A h:mm", "2026年3月2日 下午 1:07", "2026-03-02T12:07:00Z"],
  ["D MMM YYYY HH:mm:ss.SSS Z", "5 September 2026 10:00:00.250 -05:00", "2026-09-05T15:00:00.25Z"],
  ["DD.MM.YYYY [um] HH:mm", "05.09.2026 um 10:00", "2026-09-05T08:00:00Z"],
])("%s reads %s", (format, text, time) => {
  expect(timeReader(format, "Europe/Amsterdam")(text)).toEqual({ time });
});

test.each([
  ["iso", "2011-02-29T00:00:00Z", "is no time that exists"],
  ["iso", "2011-01-01T25:00:00Z", "is no time that exists"],
  ["iso", "2011-01-01T00:00:00+25:00", "is no time that exists"],
  ["iso", "01/02/2011", "must be a time written as iso"],
  ["D/M/YYYY HH:mm", "2/29/2016 01:16", "is no time that exists"],
  ["D/M/YYYY HH:mm", "29/2/2016", "must be a time written as D/M/YYYY HH:mm"],
  ["M/D/YY h:mm A", "3/14/26 13:05 AM", "must be a time written as"],
  ["unix", "1317422324546", "is it unixMs?"],
  ["unix", "soon", "must be a number (unix)"],
  ["unixMs", "-5", "between 1970 and 9999"],
])("%s refuses %s", (format, text, reason) => {
  expect(timeReader(format, "UTC")(text)).toEqual({ reason: expect.stringContaining(reason) });
});

test.each([
  ["iso", "2011-12-31T23:59:59.5Z", "2012-01-01T00:00:00.5Z"],
  ["iso", "2011-10-01T00:38:44.546+02:00", "2011-09-30T22:38:45.546Z"],
  ["unix", "1317422324.25", "2011-09-30T22:38:45.25Z"],
  ["unixMs", "1317422324546", "2011-09-30T22:38:45.546Z"],
  ["YYYY/M/D H:mm", "2016/8/1 11:05", "2016-08-01T11:05:01Z"],
])("%s reads %s a second later", (format, text, time) => {
  expect(timeReader(format, "UTC", 1)(text)).toEqual({ time });
});

test("without a zone only times with an offset are read", () => {
  const read = timeReader("iso");
  expect(read("2026-03-02T09:00:00Z")).toEqual({ time: "2026-03-02T09:00:00Z" });
  expect(read("2026-03-02T09:00:00")).toEqual({ reason: expect.stringContaining('needs a "zone"') });
});

test.each([" []", " [ ]", "[ ] "])("spaces repeated as %j in a pattern are read in no time", (spaces) => {
  const read = timeReader(`YYYY-M-D${spaces.repeat(40)}[x]`, "UTC");
  expect(read("2026-1-1   x")).toEqual({ time: "2026-01-01T00:00:00Z" });
  expect(read(`2026-1-1${" ".repeat(60)}y`)).toEqual({ reason: expect.stringContaining("must be a time") });
});

test.each(["iso", "unix", "D MMMM YYYY"])(
  "%s gives no more of a long cell back than a person reads",
  (format) => {
    const read = timeReader(format, "UTC")(`1 Jan${"u".repeat(900_000)} 2026`);
    expect("reason" in read && read.reason.length).toBeLessThan(200);
  },
);
