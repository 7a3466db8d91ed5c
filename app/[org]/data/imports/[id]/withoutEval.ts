import { config } from "zod";

// A schema would try whether code can be made from texts, which the content security policy forbids and reports.
// Imported before any module that makes a schema in the browser.
config({ jitless: true });
