// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;
import java.util.Optional;

/**
 * Whether incidents follow each other closer in place and time than chance allows (Knox).
 *
 * @param incidents how many there were
 * @param doubles pairs on the same day at the very same place: perhaps one incident twice
 * @param rows per band of distance, the nearest first, a cell per band of time
 * @param runs how often the days were shuffled
 */
public record NearRepeat(int incidents, long doubles, Bands metres, Bands days, List<List<Cell>> rows, int runs) {
    /** The usual limit in this field: a fifth more than expected, and hardly by chance. */
    private static final double NOTABLE = 1.2;

    private static final double CHANCE = 0.05;

    public NearRepeat {
        rows = List.copyOf(rows);
    }

    /**
     * Pairs of incidents within one band of distance and one of time.
     *
     * @param expected were places and days not related
     * @param p how often chance alone gives as many
     */
    public record Cell(int distance, int time, long observed, double expected, double p) {
        public Optional<Double> ratio() {
            return expected > 0 ? Optional.of(observed / expected) : Optional.empty();
        }

        public boolean isNotable() {
            return p <= CHANCE && ratio().filter(ratio -> ratio >= NOTABLE).isPresent();
        }
    }

    List<Cell> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** The nearest and soonest. */
    Cell closest() {
        return rows.getFirst().getFirst();
    }

    long notable() {
        return cells().stream().filter(Cell::isNotable).count();
    }

    /** How many cells seem notable by chance alone, at the most. */
    double byChance() {
        return cells().size() * CHANCE;
    }
}
