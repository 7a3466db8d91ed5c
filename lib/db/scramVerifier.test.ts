import { expect, test } from "vitest";
import { scramVerifier } from "@/lib/db/scramVerifier";

test("is what PostgreSQL makes of the example of RFC 7677", () => {
  // the RFC's user "pencil" with its salt: the server's signature over its messages is made of this server key
  const salt = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
  expect(scramVerifier("pencil", salt)).toBe(
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
  );
});

test("has a salt of its own each time", () => {
  expect(scramVerifier("pencil")).not.toBe(scramVerifier("pencil"));
});
