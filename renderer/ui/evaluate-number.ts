interface Scale {
  /** The unit in which the field counts, e.g. `px`. */
  readonly unit?: string | undefined;
  /** What `%` is of, where the field doesn't count in percent itself. */
  readonly whole?: number | null;
}

const pixelsPerRem = 16;

/**
 * Works out what was typed into a number field: `10+5`, `(100-20)/2`, `1.5rem`, `50%` of the value before.
 * Null for what can't be understood. Reads no names, so that nothing is run.
 */
export function evaluateNumber(text: string, scale: Scale = {}): number | null {
  const tokens = text
    .replaceAll(',', '.')
    .toLowerCase()
    .match(/\d*\.?\d+|[-+*/×÷()]|[a-z%°]+|\S/g);
  if (tokens === null) return null;
  let at = 0;
  const take = (...wanted: readonly string[]) => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    at += 1;
    return token;
  };

  function sum(): number {
    let value = product();
    for (let sign = take('+', '-'); sign !== undefined; sign = take('+', '-')) {
      value += sign === '+' ? product() : -product();
    }
    return value;
  }

  function product(): number {
    let value = factor();
    const signs = ['*', '×', '/', '÷'];
    for (let sign = take(...signs); sign !== undefined; sign = take(...signs)) {
      const by = factor();
      value = sign === '*' || sign === '×' ? value * by : value / by;
    }
    return value;
  }

  function factor(): number {
    if (take('-') !== undefined) return -factor();
    if (take('+') !== undefined) return factor();
    if (take('(') !== undefined) {
      const value = sum();
      return take(')') === undefined ? Number.NaN : value;
    }
    const number = Number(tokens?.[at] ?? Number.NaN);
    at += 1;
    return number * unit();
  }

  function unit(): number {
    const own = scale.unit?.toLowerCase();
    // A sign that also multiplies is a unit at the end alone.
    const isSign = own === '×' && at < (tokens?.length ?? 0) - 1;
    if (own !== undefined && !isSign && take(own) !== undefined) return 1;
    if (take('px', '°') !== undefined) return 1;
    if (take('rem') !== undefined) return pixelsPerRem;
    if (take('%') !== undefined) return (scale.whole ?? 0) / 100;
    return 1;
  }

  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}
