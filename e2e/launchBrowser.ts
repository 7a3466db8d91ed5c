import { type Browser, chromium } from "playwright-core";
import { withChromium } from "./withChromium";

/** A browser of one's own. */
export function launchBrowser(): Promise<Browser> {
  return withChromium((options) => chromium.launch(options));
}
