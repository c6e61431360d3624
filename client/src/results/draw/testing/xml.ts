import { readXml, type XmlElement } from '@facet/shared/boards/network/interchange/xmlRead.ts';

/** The names of a picture's elements and the words in it; throws where it is not well-formed. */
export function xmlRead(source: string): { names: Set<string>; texts: string[] } {
  const read = readXml(source);
  if (!read.ok) throw new Error(`Not well-formed: ${read.code} ${read.value}`);
  const names = new Set<string>();
  const texts: string[] = [];
  const walk = (e: XmlElement): void => {
    names.add(e.name);
    if (e.text !== '') texts.push(e.text);
    e.children.forEach(walk);
  };
  walk(read.root);
  return { names, texts };
}
