/** A UUIDv7, or a UUIDv5 where what it is about decides it. */
export type Id = string;
