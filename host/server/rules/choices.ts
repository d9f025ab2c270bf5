/** The numbers of the choices that rules ask about; labels are in metadata/optionSets.ts (facts section 1). */
export const invoiceStatus = { draft: 192350000, inReview: 192350001, confirmed: 192350002, paid: 192350003 } as const;
export const workBased = 192350001;
export const itemBased = 192350000;
export const billing = { nonChargeable: 192350000, chargeable: 192350001, complimentary: 192350002 } as const;
export const transactionClassOf = {
  time: 192350000,
  expense: 192350001,
  material: 192350002,
  milestone: 192350003,
  fee: 192350004,
} as const;
export const transactionTypeOf = { cost: 192350000, unbilledSales: 192350005, billedSales: 192350006 } as const;
export const multiplyQuantityByPrice = 192350000;
export const fixedPriceAmount = 192350001;
export const actualStatus = { created: 192350000, invoiced: 192350001, posted: 192350002, ready: 192350004 } as const;
export const adjustment = { adjusted: 192350001, unadjustable: 192350002 } as const;
export const milestoneStatusOf = {
  notReady: 192350000,
  ready: 192350001,
  invoiced: 192350002,
  posted: 192350003,
} as const;
export const customerTypeOf = { account: 192350001, contact: 192350002 } as const;
export const projectBasedService = 5;
export const timeAndMaterial = 192350000;
export const fixedPrice = 192350001;
