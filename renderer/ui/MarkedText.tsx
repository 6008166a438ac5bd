interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text with its matches marked. */
export const MarkedText = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map((piece, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
    piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
