import { useState } from 'react';

/** A value that stands still while a finger is on the map, and catches up at release. */
export function useStill<T>(value: T, still: boolean): T {
  const [shown, setShown] = useState(value);
  if (!still && shown !== value) setShown(value);
  return still ? shown : value;
}
