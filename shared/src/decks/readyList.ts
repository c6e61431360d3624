export interface ReadyItem {
  /** A short name for the card, at most twelve characters. */
  name: string;
  /** One plain sentence that can be read at a glance. */
  text: string;
  /** The heading it stands under, where the list has headings. */
  head?: string | undefined;
}

/** A list a facilitator can start from. `more` are suggestions to add where a list has fewer than nine items. */
export interface ReadyList {
  id: string;
  title: string;
  question: string;
  /** Whose idea the list is. The wording of every item is ours. */
  source: string;
  items: readonly ReadyItem[];
  more?: readonly ReadyItem[] | undefined;
}

export const NLC_SOURCE =
  'National College for School Leadership, Networked Learning Communities programme, 2002–2006; wording ours';
