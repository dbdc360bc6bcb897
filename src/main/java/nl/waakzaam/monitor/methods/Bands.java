// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bands of distance or time that lie against each other, each without its upper end.
 *
 * @param ends the upper ends, rising; the first band begins at nothing
 */
public record Bands(List<Integer> ends) {
    private static final int MOST = 10;
    private static final Pattern TYPED = Pattern.compile("\\d{1,5}(\\s*[,;\\s]\\s*\\d{1,5}){0,9}");

    public Bands {
        ends = List.copyOf(ends);
    }

    /** Reads "100, 200, 400"; empty for what does not rise, is too much, or goes further than this. */
    static Optional<Bands> of(String typed, int furthest) {
        if (!TYPED.matcher(typed.strip()).matches()) {
            return Optional.empty();
        }
        var ends = Arrays.stream(typed.strip().split("[,;\\s]+", -1))
                .map(Integer::valueOf)
                .toList();
        return Optional.of(new Bands(ends)).filter(bands -> bands.isSound(furthest));
    }

    private boolean isSound(int furthest) {
        for (int place = 0; place < ends.size(); place++) {
            if (ends.get(place) <= (place == 0 ? 0 : ends.get(place - 1))) {
                return false;
            }
        }
        return ends.size() <= MOST && ends.getLast() <= furthest;
    }

    public int from(int band) {
        return band == 0 ? 0 : ends.get(band - 1);
    }

    public int to(int band) {
        return ends.get(band);
    }

    public int count() {
        return ends.size();
    }

    /** With nothing before the first: what methods ask for. */
    double[] edges() {
        var edges = new double[ends.size() + 1];
        for (int band = 0; band < ends.size(); band++) {
            edges[band + 1] = ends.get(band);
        }
        return edges;
    }

    @Override
    public String toString() {
        return String.join(", ", ends.stream().map(String::valueOf).toList());
    }
}
