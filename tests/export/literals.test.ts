import fc from 'fast-check';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { stringLiteral, templateLiteral } from '#shared/codegen/syntax.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('`', '${', '$', '\\', "'", '"', '</script>', '$`{', '\u00a0'),
  fc
    .array(fc.constantFrom('`', '$', '{', '}', '\\', "'", '"', 'a', '\n'), { maxLength: 8 })
    .map((parts) => parts.join('')),
);

describe('literals', () => {
  it('CG-3 keep any text a text', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const code = `[${stringLiteral(before)}, ${templateLiteral(before, 'name', after)}];`;
        const { program, errors } = parseSync('a.ts', code);
        expect(errors).toEqual([]);
        expect(program.body).toMatchObject([
          {
            expression: {
              elements: [
                { value: before },
                {
                  quasis: [
                    { value: { cooked: cooked(before) } },
                    { value: { cooked: cooked(after) } },
                  ],
                  expressions: [{ name: 'name' }],
                },
              ],
            },
          },
        ]);
      }),
      { seed: 20260106, numRuns: 300 },
    );
  });
});

/** The parser hands over what is no text in Unicode as replacement characters. */
function cooked(text: string): string {
  return text.toWellFormed();
}
