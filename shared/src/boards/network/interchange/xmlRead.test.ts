import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, XML_LIMITS } from './xmlRead.ts';
import { element } from './xmlText.ts';

const refusal = (text: string) => {
  const read = readXml(text);
  return read.ok ? 'taken' : { code: read.code, line: read.line };
};

describe('the reader of XML', () => {
  it('reads elements, attributes in both quotes, text, CDATA, entities; skips comments and instructions', () => {
    const read = readXml(
      `\u{FEFF}<?xml version="1.0"?>\n<!-- <a> -->\n<v:a x="1 &lt; 2" y='"'>t&amp;<![CDATA[<&]]><b/>\n&#x1F600;&#10;</v:a>\n`,
    );
    expect(read).toMatchObject({
      ok: true,
      root: { name: 'a', line: 3, text: 't&<&\n😀\n', children: [{ name: 'b', line: 3 }] },
    });
    expect(read.ok && [...read.root.attributes]).toEqual([
      ['x', '1 < 2'],
      ['y', '"'],
    ]);
  });

  it('what is written comes back, whatever XML can hold; what it cannot becomes the replacement character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\r\n', '\t', ']]>', '&#0;', '"<'),
        (s, nasty) => {
          const text = s + nasty;
          expect(readXml(element('a', { x: text }, [], text))).toMatchObject({ ok: true, root: { text } });
          const read = readXml(element('a', { x: text }));
          expect(read.ok && read.root.attributes.get('x')).toBe(text);
        },
      ),
    );
    expect(element('a', { x: '\u{0}\u{D800}' })).toBe('<a x="\u{FFFD}\u{FFFD}"/>');
  });

  it('takes no document type, so no entity can be declared, fetched or made to grow', () => {
    expect(
      refusal('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<a>&b;</a>'),
    ).toEqual({
      code: 'doctype',
      line: 2,
    });
    expect(refusal('<a>\n\n&b;</a>')).toEqual({ code: 'unknownEntity', line: 3 });
    for (const entity of ['&', '& b', '&#0;', '&#xD800;', '&#x110000;', '&LT;', '&__proto__;'])
      expect(refusal(`<a x="${entity}"/>`)).toMatchObject({ code: 'unknownEntity' });
  });

  it.each([
    '<a>\n</b>',
    '<a>\n',
    '<a/>\n<b/>',
    '<a/>\nrest',
    '\n',
    '<a\nx=1/>',
    '<a x="1" x="2"/>',
    '<a x="<"/>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<1/>',
    '< a/>',
    '</a>',
  ])('tells that %j is not well formed', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'notXml' });
  });

  it('bounds length, depth and the number of elements', () => {
    expect(refusal('<a>'.repeat(XML_LIMITS.depth) + '</a>'.repeat(XML_LIMITS.depth))).toBe('taken');
    expect(refusal('<a>'.repeat(100_000))).toEqual({ code: 'tooDeep', line: 1 });
    expect(refusal(`<a>${'<b/>'.repeat(XML_LIMITS.elements)}</a>`)).toMatchObject({ code: 'tooLarge' });
    expect(refusal(' '.repeat(XML_LIMITS.chars + 1))).toMatchObject({ code: 'tooLarge' });
  });

  it('refuses or takes any text at all, and throws at none', () => {
    const piece = fc.constantFrom(
      '<a',
      '</a>',
      '>',
      '/>',
      ' x="',
      '"',
      '&',
      '&lt;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      'é',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(readXml(pieces.join(''))).toHaveProperty('ok');
      }),
      { numRuns: 2000 },
    );
  });
});
