// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which earlier values are compared with one value, and to which part of the year each belongs: the last part is the window
 * around the same moment of each year, the others divide what lies between as evenly as can be, the longest first.
 */
final class SeasonBlocks {
    /** Of a value that is not compared. */
    private static final int NONE = 0;

    private final FarringtonOptions options;
    private final int[] parts;

    private SeasonBlocks(FarringtonOptions options, int index) {
        this.options = options;
        this.parts = new int[index + 1];
    }

    /** The part of the year, from 1, of each value up to this index; 0 when it is not compared. */
    static int[] before(int index, FarringtonOptions options) {
        var blocks = new SeasonBlocks(options, index);
        for (int year = 1; year <= options.years(); year++) {
            blocks.year(index - year * options.frequency());
        }
        blocks.fill(index - options.halfWindow(), index + 1, options.periods());
        blocks.fill(index - options.notIncluded(), index + 1, NONE);
        return blocks.parts;
    }

    /** All of the values that are compared. */
    static List<Integer> compared(int[] parts) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != NONE) {
                found.add(i);
            }
        }
        return found;
    }

    private void year(int middle) {
        var from = middle + options.halfWindow() + 1;
        fill(middle - options.halfWindow(), from, options.periods());
        var others = options.periods() - 1;
        var between = options.frequency() - 2 * options.halfWindow() - 1;
        for (int part = 1; part <= others; part++) {
            var to = from + between / others + (part <= between % others ? 1 : 0);
            fill(from, to, part);
            from = to;
        }
    }

    private void fill(int from, int to, int part) {
        Arrays.fill(parts, Math.max(0, from), Math.min(parts.length, to), part);
    }
}
