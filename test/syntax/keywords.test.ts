import { describe, expect, test } from 'vitest';
import { EmptyFileSystem, createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import { AllotGeneratedModule, AllotGeneratedSharedModule } from '../../language/generated/module.js';
import { keywordOf, keywords, spellingsOf, writtenKeyword } from '../../language/syntax/keywords.js';
import { foldWord } from '../../language/syntax/spelling.js';
import { AllotTokenBuilder } from '../../language/syntax/token-builder.js';

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), AllotGeneratedSharedModule);
const grammar = inject(createDefaultCoreModule({ shared }), AllotGeneratedModule).Grammar;

describe('the table of keywords', () => {
    test('is the grammar\'s', () => {
        expect(() => new AllotTokenBuilder().buildTokens(grammar)).not.toThrow();
    });

    test('must have every keyword of the grammar, and no other', () => {
        expect(() => new AllotTokenBuilder(keywords.slice(1)).buildTokens(grammar)).toThrow(`no '${keywords[0].en}'`);
        const more = [...keywords, { en: 'moreover', vi: 'hơn nữa', name: 'mandatory' }] as const;
        expect(() => new AllotTokenBuilder(more).buildTokens(grammar)).toThrow("no keyword 'moreover'");
    });

    test('must not give one spelling two meanings, wherever the tone mark stands', () => {
        const twice = keywords.map(keyword => (keyword.en === 'flow' ? { ...keyword, vi: 'luỹ kế' } : keyword));
        expect(() => new AllotTokenBuilder(twice).buildTokens(grammar)).toThrow(/'luỹ kế' means both '(stock|flow)' and '(stock|flow)'/);
    });

    test('has one keyword for each spelling', () => {
        const spellings = keywords.flatMap(keyword => [...new Set(spellingsOf(keyword))].map(spelling => spelling.split(' ').map(foldWord).join(' ')));
        expect(new Set(spellings).size).toBe(spellings.length);
    });

    test('is in NFC and lower case, with single blanks', () => {
        for (const spelling of keywords.flatMap(spellingsOf)) expect(spelling).toBe(spelling.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());
    });

    test('keeps a keyword of several words from being a name', () => {
        for (const keyword of keywords) expect(keyword.name === 'never').toBe(spellingsOf(keyword).every(spelling => spelling.includes(' ')));
    });

    test('writes a preposition as its clause asks', () => {
        const by = keywordOf('by')!;
        expect([undefined, 'Reach', 'SuccessionRow'].map(rule => writtenKeyword(by, 'vi', rule))).toEqual(['do', 'đến', 'tính theo']);
        expect(writtenKeyword(by, 'en', 'Reach')).toBe('by');
    });
});
