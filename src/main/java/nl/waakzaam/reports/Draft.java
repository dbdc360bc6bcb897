// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.reports.Version.Written;
import nl.waakzaam.reports.markup.Markup;

/** The blocks of a report while they are changed: what is new gets a number that never was another's. */
final class Draft {
    private final List<Written> blocks;
    private int nextMark;

    Draft(List<Written> blocks, int nextMark) {
        this.blocks = new ArrayList<>(blocks);
        this.nextMark = nextMark;
    }

    List<Written> blocks() {
        return List.copyOf(blocks);
    }

    int nextMark() {
        return nextMark;
    }

    private int place(int mark) {
        return IntStream.range(0, blocks.size())
                .filter(place -> blocks.get(place).mark() == mark)
                .findFirst()
                .orElse(-1);
    }

    Optional<Written> find(int mark) {
        var place = place(mark);
        return place < 0 ? Optional.empty() : Optional.of(blocks.get(place));
    }

    /** Puts this text in place of a block; blank lines make it several, of which the first keeps the number. */
    void replace(int mark, String text) {
        var place = place(mark);
        var texts = Markup.split(text);
        blocks.remove(place);
        for (var index = 0; index < texts.size(); index++) {
            blocks.add(place + index, new Written(index == 0 ? mark : nextMark++, texts.get(index)));
        }
    }

    /** Puts this text behind a block; before all of them when that is gone or never was. */
    void insertAfter(int mark, String text) {
        var place = place(mark) + 1;
        for (var one : Markup.split(text)) {
            blocks.add(place++, new Written(nextMark++, one));
        }
    }

    /** One place up or down; nothing at the end. */
    void move(int mark, int by) {
        var from = place(mark);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < blocks.size()) {
            blocks.add(to, blocks.remove(from));
        }
    }

    void remove(int mark) {
        blocks.removeIf(block -> block.mark() == mark);
    }

    /**
     * Puts a whole text in place of all: a block that stands there unchanged keeps its number, and so does one that was
     * changed between two of those.
     */
    void rewrite(String text) {
        var texts = Markup.split(text);
        var marks = Marks.of(blocks, texts);
        blocks.clear();
        for (var index = 0; index < texts.size(); index++) {
            var known = marks.get(index);
            blocks.add(new Written(known == 0 ? nextMark++ : known, texts.get(index)));
        }
    }
}
