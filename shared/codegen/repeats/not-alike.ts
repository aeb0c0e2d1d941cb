/** Thrown where elements that look alike differ in what data can't say. */
export class NotAlike extends Error {}
