// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waakzaam.lookup.StolenLookup.Neighbour;

/** What one search has found, as places in the arrays; text is made only of what is handed out. */
final class Matches {
    private SortedForms[] forms = new SortedForms[64];
    private int[] indexes = new int[64];
    private byte[] distances = new byte[64];
    private boolean[] reversed = new boolean[64];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int distance(int i) {
        return distances[i];
    }

    void add(SortedForms source, boolean isReversed, int index, int distance) {
        if (count == indexes.length) {
            grow();
        }
        forms[count] = source;
        indexes[count] = index;
        distances[count] = (byte) distance;
        reversed[count++] = isReversed;
    }

    /** Those within {@code edits}, nearest first, at most {@code limit}. */
    List<Neighbour> nearest(int edits, int limit) {
        var nearest = new ArrayList<Neighbour>(Math.min(limit, count));
        for (int distance = 0; distance <= edits; distance++) {
            for (int i = 0; i < count && nearest.size() < limit; i++) {
                if (distances[i] == distance) {
                    nearest.add(new Neighbour(text(i), distance));
                }
            }
        }
        return nearest;
    }

    private String text(int i) {
        var text = forms[i].text(indexes[i]);
        return reversed[i] ? new StringBuilder(text).reverse().toString() : text;
    }

    private void grow() {
        forms = Arrays.copyOf(forms, 2 * count);
        indexes = Arrays.copyOf(indexes, 2 * count);
        distances = Arrays.copyOf(distances, 2 * count);
        reversed = Arrays.copyOf(reversed, 2 * count);
    }
}
