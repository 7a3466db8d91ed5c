import packageFile from "@/package.json" with { type: "json" };

/** Of this build, such as 0.1.0. */
export const productVersion: string = packageFile.version;
