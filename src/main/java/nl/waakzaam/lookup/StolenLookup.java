// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Finds registered stolen goods by number. PostgreSQL is the truth; the index in memory only names candidates. */
public interface StolenLookup {
    /**
     * The distinct folded forms of registered numbers within the given number of edits (0, 1 or 2; substitution,
     * insertion, deletion, neighbour swap) of a folded form: complete, from memory, at most {@code limit} of them,
     * nearest first. A number that was withdrawn is named no longer than one that was registered takes to be named.
     */
    List<Neighbour> near(String folded, int edits, int limit);

    /** Waits until the index holds all that was committed before this call; a search needs it only to be sure of that. */
    void catchUp();

    /**
     * How many distinct registered folded forms have the same length and differ only in the last three characters;
     * counts no further than {@code enough}.
     */
    int density(String folded, int enough);

    /** All registered numbers with one of these folded forms, as committed now. */
    List<StolenKey> resolve(Collection<String> folded);

    /**
     * Registered numbers that fit a worn number: {@code ?} stands for one unreadable character; without one, the text
     * may stand anywhere in the number. All that fit are found, at most {@code limit} are given; a number that was just
     * committed within a second, as in a check, one that was withdrawn no longer. Refuses fewer than five readable
     * characters.
     */
    default List<StolenKey> worn(String foldedPattern, int limit) {
        return worn(foldedPattern, key -> true, limit);
    }

    /** The same, of which only those count that a further condition allows. */
    List<StolenKey> worn(String foldedPattern, Predicate<StolenKey> allowed, int limit);

    /** A folded form in the index and its distance in edits. */
    record Neighbour(String folded, int edits) {}
}
