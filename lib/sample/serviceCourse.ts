import { ramp } from "./ramp";

/** How customer service goes over the days of the roadmap; from 110 to 118 on the cheaper model. */
export const course = {
  /** Cases per retail order; more while the cheaper model leaves questions open. */
  perOrder: ramp([
    [109, 0.4],
    [113, 0.47],
    [116, 0.58],
    [118, 0.74],
    [121, 0.42],
    [123, 0.4],
  ]),

  coverage: ramp([
    [0, 0.55],
    [10, 0.78],
    [30, 0.92],
    [132, 0.94],
  ]),

  /** Share of the agent's answers that a person must approve before they go out. */
  approval: ramp([
    [30.7, 1],
    [31, 0.95],
    [50, 0.6],
    [90, 0.2],
    [109.9, 0.13],
    [110, 0.13],
    [113, 0.34],
    [117.9, 0.34],
    [118, 0.13],
    [132, 0.1],
  ]),

  /** Share of the others that a person takes over. */
  stepIn: ramp([
    [31, 0.2],
    [60, 0.16],
    [109.9, 0.12],
    [110, 0.3],
    [111.5, 0.44],
    [117.9, 0.44],
    [118, 0.15],
    [120, 0.12],
    [132, 0.1],
  ]),

  /** Share of the reviewed answers that are right. What goes out after the return is right for three days. */
  precision: ramp([
    [0, 0.78],
    [30, 0.94],
    [109.9, 0.965],
    [110, 0.86],
    [112, 0.8],
    [117.4, 0.8],
    [117.41, 1],
    [121, 1],
    [122, 0.975],
  ]),

  /** Share of the unreviewed answers that are checked afterwards; all of them in the days after the return. */
  sampled: ramp([
    [31, 0.3],
    [109.9, 0.2],
    [113, 0.4],
    [116.6, 0.4],
    [116.61, 0],
    [117.99, 0],
    [118, 1],
    [120.9, 1],
    [123, 0.4],
    [132, 0.35],
  ]),

  /** Share of the agent's cases in which the customer has to come back. */
  comesBack: ramp([
    [0, 0.22],
    [30, 0.185],
    [90, 0.165],
    [109.9, 0.158],
    [110, 0.21],
    [112, 0.27],
    [117.99, 0.27],
    [118, 0.16],
    [132, 0.15],
  ]),
};
