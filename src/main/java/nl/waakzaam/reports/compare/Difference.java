// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two versions of a text beside each other, block by block, with what changed in each word by word. */
public record Difference(List<Row> rows) {
    /** More words than this in a block are compared as a whole. */
    private static final int MOST_WORDS = 1_500;

    public Difference {
        rows = List.copyOf(rows);
    }

    /** How a block changed. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A block on both sides. */
    public record Row(Kind kind, List<Piece> before, List<Piece> after) {}

    /** Words, and whether they stand on this side only. */
    public record Piece(String text, boolean changed) {}

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME);
    }

    public static Difference of(List<String> before, List<String> after) {
        return new Difference(Alignment.of(before, after).pairs().stream()
                .map(pair -> row(at(before, pair.before()), at(after, pair.after()), pair.same()))
                .toList());
    }

    private static @Nullable String at(List<String> texts, int place) {
        return place < 0 ? null : texts.get(place);
    }

    private static Row row(@Nullable String before, @Nullable String after, boolean same) {
        if (before == null) {
            return new Row(Kind.ADDED, List.of(), whole(after, true));
        }
        if (after == null) {
            return new Row(Kind.REMOVED, whole(before, true), List.of());
        }
        return same ? new Row(Kind.SAME, whole(before, false), whole(after, false)) : changed(before, after);
    }

    private static List<Piece> whole(@Nullable String text, boolean changed) {
        return text == null ? List.of() : List.of(new Piece(text, changed));
    }

    private static Row changed(String before, String after) {
        var left = words(before);
        var right = words(after);
        if (left.size() > MOST_WORDS || right.size() > MOST_WORDS) {
            return new Row(Kind.CHANGED, whole(before, true), whole(after, true));
        }
        var one = new ArrayList<Piece>();
        var other = new ArrayList<Piece>();
        for (var pair : Alignment.of(left, right).pairs()) {
            add(one, at(left, pair.before()), !pair.same());
            add(other, at(right, pair.after()), !pair.same());
        }
        return new Row(Kind.CHANGED, one, other);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)|(?=\\s)"));
    }

    private static void add(List<Piece> pieces, @Nullable String word, boolean changed) {
        if (word == null) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().changed() == changed) {
            var last = pieces.removeLast();
            pieces.add(new Piece(last.text() + word, changed));
        } else {
            pieces.add(new Piece(word, changed));
        }
    }
}
