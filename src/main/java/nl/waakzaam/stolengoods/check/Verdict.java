// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** Decides what the registered numbers mean for one question. */
final class Verdict {
    /** From this many unrelated reports a number is no unique number. */
    static final int HELD_BY_MANY = 3;

    /** Assumption: a series seldom counts beyond a hundred thousand. */
    private static final int COUNTED = 5;

    private final CheckQuestion question;
    private final StolenLookup lookup;
    private final List<StolenKey> registered;

    Verdict(CheckQuestion question, StolenLookup lookup, List<StolenKey> registered) {
        this.question = question;
        this.lookup = lookup;
        this.registered = registered;
    }

    /** All findings, each once: same numbers first, then doubtful ones, then near ones. */
    List<Finding> of(List<TypedKey> keys) {
        var same = new LinkedHashSet<Finding>();
        var doubtful = new LinkedHashSet<Finding>();
        var near = new LinkedHashSet<Finding>();
        for (var key : keys) {
            var holders = holders(key);
            doubt(holders)
                    .ifPresentOrElse(
                            doubt -> doubtful.add(new Finding.Doubtful(key.identifier(), doubt)),
                            () -> same.addAll(told(key, holders)));
            near.addAll(near(key));
        }
        return inOrder(same, doubtful, near);
    }

    private static List<Finding> inOrder(Set<Finding> same, Set<Finding> doubtful, Set<Finding> near) {
        var all = new ArrayList<Finding>(same);
        all.addAll(doubtful);
        var answered = all.stream().map(Finding::identifier).toList();
        near.stream()
                .filter(finding -> !answered.contains(finding.identifier()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private List<StolenKey> holders(TypedKey key) {
        return registered.stream().filter(row -> key.isSame(row.key())).toList();
    }

    private Optional<Finding.Doubt> doubt(List<StolenKey> holders) {
        if (holders.stream().mapToLong(StolenKey::reportKey).distinct().count() >= HELD_BY_MANY) {
            return Optional.of(Finding.Doubt.HELD_BY_MANY);
        }
        var otherCategory = !holders.isEmpty() && holders.stream().noneMatch(this::isOfStatedCategory);
        return otherCategory ? Optional.of(Finding.Doubt.OTHER_CATEGORY) : Optional.empty();
    }

    private List<Finding> told(TypedKey key, List<StolenKey> holders) {
        return holders.stream()
                .filter(this::isOfStatedCategory)
                .<Finding>map(row -> new Finding.Same(key.identifier(), row.category(), row.make(), row.colour()))
                .toList();
    }

    private List<Finding> near(TypedKey key) {
        if (!key.allowsNear()) {
            return List.of();
        }
        return registered.stream()
                .filter(row -> isNear(key, row))
                .<Finding>map(row -> new Finding.Near(key.identifier(), positions(key, row)))
                .toList();
    }

    private boolean isNear(TypedKey key, StolenKey row) {
        var typed = key.key().folded();
        var candidate = row.key().folded();
        return key.allowsNear(row.key())
                && NearLikelihood.isShown(
                        typed, candidate, density(lookup, typed, candidate), key.check(), disagreeing(row));
    }

    /** Positions on the folded forms; where those are equal, the look-alikes themselves. */
    private static List<Integer> positions(TypedKey key, StolenKey row) {
        var folded = key.key().folded();
        return folded.equals(row.key().folded())
                ? differing(key.key().normal(), row.key().normal())
                : Slip.between(folded, row.key().folded()).orElseThrow().positions(folded.length());
    }

    private static List<Integer> differing(String typed, String registered) {
        return IntStream.range(0, typed.length())
                .filter(i -> typed.charAt(i) != registered.charAt(i))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private int disagreeing(StolenKey row) {
        return (isOfStatedCategory(row) ? 0 : 1) + (disagree(question.make(), row.make()) ? 1 : 0);
    }

    private boolean isOfStatedCategory(StolenKey row) {
        return question.category() == null || !disagree(question.category().code(), row.category());
    }

    /** Whether both say something, and not the same. */
    private static boolean disagree(@Nullable String stated, @Nullable String registered) {
        return stated != null
                && registered != null
                && !stated.isBlank()
                && !registered.isBlank()
                && !registered.equals(Category.OTHER.code())
                && !stated.strip().equalsIgnoreCase(registered.strip());
    }

    /**
     * How dense the series is that the typed number stands in. The candidate's own counts only if both can be of one
     * series: makers count in the last characters.
     */
    static int density(StolenLookup lookup, String typed, String candidate) {
        int around = lookup.density(typed, NearLikelihood.DENSE);
        return around < NearLikelihood.DENSE && isOfOneSeries(typed, candidate)
                ? Math.max(around, lookup.density(candidate, NearLikelihood.DENSE))
                : around;
    }

    private static boolean isOfOneSeries(String typed, String candidate) {
        var shorter = Math.min(typed.length(), candidate.length());
        return Slip.commonPrefix(typed, candidate) >= shorter - COUNTED;
    }
}
