/**
 * The days of the story, counted from the start of the roadmap (day 0). Today is day 132, the first day on record −90.
 * Everything that happens to the firm reads its date here.
 */
export const story = {
  firstDay: -90,
  today: 132,
  /** the agent in customer service starts, every answer is reviewed */
  service: 0,
  /** reviews are thinned out from here on */
  endToEnd: 31,
  fulfilment: 33,
  quotes: 45,
  purchasing: 50,
  /** a contracted warehouse takes over picking and packing */
  warehouse: 52,
  firstMove: 60,
  festival: [68, 80],
  priceFall: 75,
  /** the last day of the second phase */
  endToEndEnds: 90,
  secondMove: 95,
  books: 95,
  /** the cheaper model in customer service, and the return to the old one; both at 07:30 */
  cheaperModel: 110,
  rollback: 118,
  changeHour: 7.5,
} as const;
