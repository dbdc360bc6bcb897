// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.check.NearLikelihood.Agreement;
import org.jspecify.annotations.Nullable;

/** Decides what the registered numbers mean for one question. */
final class Verdict {
    /** From this many unrelated reports a number is no unique number. */
    static final int HELD_BY_MANY = 3;

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
        return registered.stream()
                .filter(row -> row.key().normal().equals(key.key().normal()))
                .toList();
    }

    private Optional<Finding.Doubt> doubt(List<StolenKey> holders) {
        if (holders.stream().mapToLong(StolenKey::reportKey).distinct().count() >= HELD_BY_MANY) {
            return Optional.of(Finding.Doubt.HELD_BY_MANY);
        }
        var otherCategory = !holders.isEmpty() && holders.stream().noneMatch(this::isOfStatedCategory);
        return otherCategory ? Optional.of(Finding.Doubt.OTHER_CATEGORY) : Optional.empty();
    }

    private boolean isOfStatedCategory(StolenKey row) {
        return category(row) != Agreement.DISAGREES;
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
        return TypedKey.allowsNear(row.key())
                && !row.key().normal().equals(key.key().normal())
                && OneEdit.apart(typed, candidate)
                && NearLikelihood.isShown(
                        typed, candidate, density(lookup, typed, candidate), key.check(), category(row), make(row));
    }

    /** Positions on the folded forms; where those are equal, the look-alikes themselves. */
    private static List<Integer> positions(TypedKey key, StolenKey row) {
        var folded = key.key().folded();
        return folded.equals(row.key().folded())
                ? EditPositions.of(key.key().normal(), row.key().normal())
                : EditPositions.of(folded, row.key().folded());
    }

    private Agreement category(StolenKey row) {
        return agreement(
                question.category() == null ? null : question.category().code(), row.category());
    }

    private Agreement make(StolenKey row) {
        return agreement(question.make(), row.make());
    }

    private static Agreement agreement(@Nullable String stated, @Nullable String registered) {
        if (stated == null || stated.isBlank() || registered == null || isUnsaid(registered)) {
            return Agreement.NOT_STATED;
        }
        return plain(stated).equals(plain(registered)) ? Agreement.AGREES : Agreement.DISAGREES;
    }

    private static boolean isUnsaid(String registered) {
        return registered.isBlank() || registered.equals(Category.OTHER.code());
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** How dense the series is that either number stands in. */
    static int density(StolenLookup lookup, String typed, String candidate) {
        var around = lookup.density(typed);
        return typed.length() == candidate.length() ? Math.max(around, lookup.density(candidate)) : around;
    }
}
