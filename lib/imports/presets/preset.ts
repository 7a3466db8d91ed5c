import type { Mapping, TableFormat } from "@/lib/imports/mapping";
import type { Recognition } from "@/lib/imports/recognition/recognition";

/** How the export of one product becomes events. */
export interface Preset {
  /** as written on the command line */
  name: string;
  title: { en: string; zh: string };
  /** what the product exports; the first where nothing is known of the file */
  format: readonly TableFormat[];
  /** the file holds events or traces as they would be sent: there is nothing to name in it */
  asSent?: true;
  /** everything in the file is known by its header: it can be tried at once */
  complete?: true;
  /** 0 when it is not this product's file; the greater, the surer */
  recognises(header: readonly string[]): number;
  /** @throws ImportError when the file lacks what the preset cannot do without */
  mapping(options: PresetOptions): Mapping;
}

export interface PresetOptions {
  /** the `source` of every event; the preset's name when absent */
  source?: string;
  /** the process of every case */
  process?: string;
  /** IANA zone of times without an offset; needed where the export's times have none */
  zone?: string;
  /** what was answered where the file's encoding had to be asked */
  encoding?: string;
  /** by column: what was answered where day or month may come first */
  times?: Record<string, string>;
  /** what was recognised of the file: its encoding, delimiter and sheet, and the names that its columns have */
  recognition?: Recognition;
}
