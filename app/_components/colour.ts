/** Colour arithmetic for the tests that hold the palette readable: sRGB, WCAG 2, Machado 2009, CIEDE2000. */
export type Rgb = readonly [number, number, number];

/** `#RRGGBB` as linear-light sRGB, each 0..1. */
export function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio of two colours, 1..21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export type Sight = "normal" | "protanopia" | "deuteranopia" | "tritanopia";

/** Machado, Oliveira, Fernandes 2009, table 1, severity 1.0; applied to linear-light sRGB. */
const machado: Record<Sight, readonly [Rgb, Rgb, Rgb]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart two colours look to somebody with that sight: CIEDE2000. */
export function distance(one: string, other: string, sight: Sight): number {
  return ciede2000(lab(seen(linear(one), sight)), lab(seen(linear(other), sight)));
}

function seen(colour: Rgb, sight: Sight): Rgb {
  const [red, green, blue] = machado[sight];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [clip(dot(red, colour)), clip(dot(green, colour)), clip(dot(blue, colour))];
}

function dot(one: Rgb, other: Rgb): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

/** CIE L*a*b* under D65 from linear-light sRGB. */
function lab(colour: Rgb): Rgb {
  const x = dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047;
  const y = dot([0.2126729, 0.7151522, 0.072175], colour);
  const z = dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** Sharma, Wu, Dalal 2005: the CIEDE2000 formula with kL = kC = kH = 1. */
export function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const radians = Math.PI / 180;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const [h1, h2] = [hue(a1 * (1 + g), b1), hue(a2 * (1 + g), b2)];
  const hueStep = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [deltaL, deltaC] = [l2 - l1, c2 - c1];
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin((hueStep / 2) * radians);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = c1 * c2 === 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : ((h1 + h2 + 360) / 2) % 360;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * radians) +
    0.24 * Math.cos(2 * h * radians) +
    0.32 * Math.cos((3 * h + 6) * radians) -
    0.2 * Math.cos((4 * h - 63) * radians);
  const scaleL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const scaleC = 1 + 0.045 * c;
  const scaleH = 1 + 0.015 * c * t;
  const turn =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * radians);
  const [dl, dc, dh] = [deltaL / scaleL, deltaC / scaleC, deltaH / scaleH];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + turn * dc * dh);
}

function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}
