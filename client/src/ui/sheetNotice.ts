import { createContext } from 'react';
import type { ReactNode } from 'react';

/** What a person must also know while a sheet covers the page, or null. Whoever gives it wraps the screen in it. */
export const SheetNotice = createContext<ReactNode>(null);
