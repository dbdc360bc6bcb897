// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** What each text of one column means, as a number: asked once for each text, and found again by its bytes. */
final class Texts {
    private static final byte[] NONE = {};

    private final ToIntFunction<String> meaning;
    private byte[][] texts = new byte[64][];
    private int[] meanings = new int[64];
    private int size;
    private byte[] lastText = NONE;
    private int last;
    private final int empty;

    /** @param meaning negative where a text means nothing */
    Texts(ToIntFunction<String> meaning) {
        this.meaning = meaning;
        Arrays.fill(texts, NONE);
        empty = meaning.applyAsInt("");
    }

    int of(CsvBytes row, int field) {
        if (row.from(field) == row.to(field)) {
            return empty;
        }
        if (row.is(field, lastText)) {
            return last;
        }
        var slot = slot(row.buffer(), row.from(field), row.to(field));
        if (texts[slot].length == 0) {
            add(row.text(field), Arrays.copyOfRange(row.buffer(), row.from(field), row.to(field)), slot);
            slot = slot(row.buffer(), row.from(field), row.to(field));
        }
        lastText = texts[slot];
        last = meanings[slot];
        return last;
    }

    private void add(String text, byte[] bytes, int slot) {
        texts[slot] = bytes;
        meanings[slot] = meaning.applyAsInt(text);
        size++;
        if (2 * size > texts.length) {
            grow();
        }
    }

    private void grow() {
        var oldTexts = texts;
        var oldMeanings = meanings;
        texts = new byte[2 * oldTexts.length][];
        meanings = new int[texts.length];
        Arrays.fill(texts, NONE);
        for (var old = 0; old < oldTexts.length; old++) {
            if (oldTexts[old].length > 0) {
                var slot = slot(oldTexts[old], 0, oldTexts[old].length);
                texts[slot] = oldTexts[old];
                meanings[slot] = oldMeanings[old];
            }
        }
    }

    /** Where it stands, or is to stand. */
    private int slot(byte[] buffer, int from, int to) {
        var hash = 0x811c9dc5;
        for (var i = from; i < to; i++) {
            hash = (hash ^ buffer[i]) * 0x01000193;
        }
        var slot = (hash ^ (hash >>> 15)) & (texts.length - 1);
        while (texts[slot].length > 0 && !Arrays.equals(texts[slot], 0, texts[slot].length, buffer, from, to)) {
            slot = (slot + 1) & (texts.length - 1);
        }
        return slot;
    }
}
