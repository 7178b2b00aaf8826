/** Lists of numbers, one after the other: list n is `items[starts[n]]` up to, not including, `items[starts[n + 1]]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function listsOf(lists: readonly Iterable<number>[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  const items: number[] = [];
  lists.forEach((list, n) => {
    for (const item of list) items.push(item);
    starts[n + 1] = items.length;
  });
  return { starts, items: Int32Array.from(items) };
}

/** The lists turned round: of each item, the lists that hold it, in order. */
export function inverted({ starts, items }: Lists, itemCount: number): Lists {
  const begins = new Int32Array(itemCount + 1);
  for (const item of items) begins[item + 1] = begins[item + 1]! + 1;
  for (let item = 0; item < itemCount; item += 1) begins[item + 1] = begins[item + 1]! + begins[item]!;
  const next = begins.slice();
  const holders = new Int32Array(items.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let i = starts[list]!; i < starts[list + 1]!; i += 1) {
      const item = items[i]!;
      holders[next[item]!] = list;
      next[item] = next[item]! + 1;
    }
  }
  return { starts: begins, items: holders };
}

/** The same lists with only those items of each that are wanted. */
export function filtered({ starts, items }: Lists, isWanted: (item: number, list: number) => boolean): Lists {
  const kept = { starts: new Int32Array(starts.length), items: new Int32Array(items.length) };
  let count = 0;
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let i = starts[list]!; i < starts[list + 1]!; i += 1) {
      if (!isWanted(items[i]!, list)) continue;
      kept.items[count] = items[i]!;
      count += 1;
    }
    kept.starts[list + 1] = count;
  }
  return { starts: kept.starts, items: kept.items.subarray(0, count) };
}
