/** ID-1 as the resident ID card uses it (GA 490), in mm. */
export const CARD_SIZE = { width: 85.6, height: 54 };

/** A rectangle on a card, in mm from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawn thing that lies on the table: its size in mm, its drawing, and where its fields are. */
export interface Drawn {
  size: { width: number; height: number };
  svg: string;
  fields: Record<string, Box>;
}
