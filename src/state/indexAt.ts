/** Returns the index of the last of some numbers, which never fall, that is not above `most`; -1 if all are. */
export function indexAt(numbers: ArrayLike<number>, most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
