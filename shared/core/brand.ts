declare const brand: unique symbol;

/** A plain value that may not be mistaken for another of the same type: an invoice id is not a line id. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
