// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Finds worn numbers among sorted forms: for each place and symbol the set of forms that have it there, and for each
 * length the set of forms that end there. What fits a pattern is where the sets of its readable characters meet. The
 * sets are made at the first search and never change; any number of threads may search at the same time.
 */
final class WornForms {
    /** The end of a form counts as a symbol, {@code 0}. */
    private static final int SYMBOLS = FoldedAlphabet.SYMBOLS.length() + 1;

    private final SortedForms forms;
    private final int longest;
    private volatile @Nullable Sets sets;

    WornForms(SortedForms forms, int longest) {
        this.forms = forms;
        this.longest = longest;
    }

    /** All forms that fit, each once; searched, and made text, only as far as they are asked for. */
    Stream<String> fitting(WornForm worn) {
        if (forms.size() == 0 || worn.length() > longest) {
            return Stream.empty();
        }
        var known = prepared();
        var last = worn.whole() ? 0 : longest - worn.length();
        return IntStream.rangeClosed(0, last)
                .flatMap(start -> meeting(known, worn, start).stream())
                .distinct()
                .mapToObj(forms::text);
    }

    /** Makes the sets ahead of the first search. */
    void prepare() {
        prepared();
    }

    /** Bytes that the sets take; none before the first search. */
    long bytes() {
        var made = sets;
        return made == null ? 0 : made.bytes();
    }

    /** The forms that have all readable characters, the first of which stands at {@code start}; rarest first. */
    private static RoaringBitmap meeting(Sets known, WornForm worn, int start) {
        var wanted = new ArrayList<RoaringBitmap>(worn.length() + 1);
        for (int place = 0; place < worn.length(); place++) {
            if (worn.readable(place)) {
                wanted.add(known.of(start + place, worn.code(place)));
            }
        }
        if (worn.whole()) {
            wanted.add(known.of(worn.length(), 0));
        }
        wanted.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
        return meeting(wanted);
    }

    private static RoaringBitmap meeting(List<RoaringBitmap> wanted) {
        var meeting = wanted.getFirst();
        for (int next = 1; next < wanted.size() && !meeting.isEmpty(); next++) {
            meeting = RoaringBitmap.and(meeting, wanted.get(next));
        }
        return meeting;
    }

    private Sets prepared() {
        var made = sets;
        return made == null ? make() : made;
    }

    private synchronized Sets make() {
        if (sets == null) {
            sets = Sets.of(forms, longest);
        }
        return Objects.requireNonNull(sets);
    }

    /** One set per place and symbol. */
    private static final class Sets {
        private static final RoaringBitmap NONE = new RoaringBitmap();

        private final @Nullable RoaringBitmap[] sets;

        private Sets(@Nullable RoaringBitmap[] sets) {
            this.sets = sets;
        }

        static Sets of(SortedForms forms, int longest) {
            var writers = new @Nullable RoaringBitmapWriter<?>[(longest + 1) * SYMBOLS];
            for (int index = 0; index < forms.size(); index++) {
                int code;
                int place = 0;
                do {
                    code = forms.symbol(index, place);
                    writer(writers, place++ * SYMBOLS + code).add(index);
                } while (code != 0);
            }
            return new Sets(Arrays.stream(writers)
                    .map(writer -> writer == null ? null : (RoaringBitmap) writer.get())
                    .toArray(RoaringBitmap[]::new));
        }

        RoaringBitmap of(int place, int code) {
            var set = sets[place * SYMBOLS + code];
            return set == null ? NONE : set;
        }

        long bytes() {
            return Arrays.stream(sets)
                    .filter(Objects::nonNull)
                    .mapToLong(set -> Objects.requireNonNull(set).getLongSizeInBytes())
                    .sum();
        }

        private static RoaringBitmapWriter<?> writer(@Nullable RoaringBitmapWriter<?>[] writers, int set) {
            var writer = writers[set];
            if (writer == null) {
                writer = RoaringBitmapWriter.writer().runCompress(true).get();
                writers[set] = writer;
            }
            return writer;
        }
    }
}
