import type { ReactNode } from 'react';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { useDraft, type Kept } from './useDraft.ts';

interface DraftFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  maxLength: number;
  /** Lines to write on; one is a plain field, where Enter ends the typing. */
  rows?: number;
  /** What to say of a text that cannot be kept; it is not, and leaving the field brings the old one back. */
  problem?: (draft: string) => string | null;
  /** Where a sheet is opened to write. */
  beginHere?: boolean;
  onKeep: (text: string, how: Kept) => void;
}

/** A text of the map, changed in place and kept as one types. */
export function DraftField({
  label,
  hint,
  value,
  maxLength,
  rows = 1,
  problem,
  beginHere,
  onKeep,
}: DraftFieldProps) {
  const { draft, typing, type, finish } = useDraft(value, (text, how) => {
    if ((problem?.(text) ?? null) === null) onKeep(text, how);
  });
  const error = typing ? problem?.(draft) : null;
  const shared = {
    label,
    hint,
    error,
    value: draft,
    maxLength,
    ...(beginHere ? { 'data-begin-here': true } : {}),
    onBlur: finish,
  };
  if (rows > 1) return <TextArea {...shared} rows={rows} onChange={(event) => type(event.target.value)} />;
  return (
    <TextField
      {...shared}
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
