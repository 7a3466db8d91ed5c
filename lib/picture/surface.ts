/** What drawing takes of a canvas: the browser's and the server's both have it. */
export interface Surface {
  fillStyle: unknown;
  font: string;
  textAlign: "left" | "right" | "center" | "start" | "end";
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
}
