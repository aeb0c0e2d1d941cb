/**
 * The best way to pair elements of two lists in their order.
 * @param rate how well two go together; 0 where they don't.
 */
export function bestMatch<A, B>(
  a: readonly A[],
  b: readonly B[],
  rate: (a: A, b: B) => number,
): readonly (readonly [number, number])[] {
  const rates = a.map((left) => b.map((right) => rate(left, right)));
  const sums = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0));
  const sum = (row: number, column: number) => sums[row]?.[column] ?? 0;
  const paired = (row: number, column: number) => {
    const own = rates[row]?.[column] ?? 0;
    return own === 0 ? 0 : own + sum(row + 1, column + 1);
  };
  for (let row = a.length - 1; row >= 0; row -= 1) {
    const own = sums[row] ?? [];
    for (let column = b.length - 1; column >= 0; column -= 1)
      own[column] = Math.max(paired(row, column), sum(row + 1, column), sum(row, column + 1));
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (paired(row, column) > 0 && paired(row, column) === sum(row, column)) {
      pairs.push([row, column]);
      [row, column] = [row + 1, column + 1];
    } else if (sum(row + 1, column) >= sum(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
