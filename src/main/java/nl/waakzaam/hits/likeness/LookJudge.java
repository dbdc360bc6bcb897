// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waakzaam.hits.likeness.Trait.Kind;
import nl.waakzaam.hits.verdict.Evidence;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely a bought and a stolen good are one by their looks, in the manner of Fellegi and Sunter (1969):
 *
 * <pre>
 *         share of purchases stolen     P(both say it | same)
 * odds = ─────────────────────────── × Π ─────────────────────
 *          stolen goods of the sort     P(another says it)
 * </pre>
 *
 * What few goods bear weighs more than what many bear. A fact that one of both keeps silent about weighs nothing; of words
 * those count against it that the one with fewer words has and the other has not.
 */
final class LookJudge {
    private static final long PERCENT_OFF = 2;
    private static final long LEAST_OFF = 200;

    private final LookWeights weights;
    private final Commonness common;

    LookJudge(LookWeights weights, Commonness common) {
        this.weights = weights;
        this.common = common;
    }

    Evidence judge(Look one, Look other) {
        var grounds = new ArrayList<Ground>();
        for (var kind : List.of(Kind.MAKE, Kind.TYPE, Kind.COLOUR, Kind.HALLMARK)) {
            addFact(kind, one, other, grounds);
        }
        addMass(one.milligrams(), other.milligrams(), grounds);
        one.bitsApart(other).ifPresent(bits -> grounds.add(photo(bits)));
        addWords(words(one, other), words(other, one), grounds);
        double odds = grounds.stream().mapToDouble(Ground::factor).reduce(prior(), (all, next) -> all * next);
        return Evidence.ofLooks(odds, weights.version(), grounds);
    }

    boolean isWorthALook(Evidence evidence) {
        return evidence.odds() >= weights.of(LookWeight.LIKELY_FROM);
    }

    private double prior() {
        return weights.of(LookWeight.STOLEN_SHARE) / Math.max(weights.of(LookWeight.LEAST_GOODS), common.goods());
    }

    private void addFact(Kind kind, Look one, Look other, List<Ground> grounds) {
        one.find(kind)
                .flatMap(mine -> other.find(kind)
                        .map(its -> new Ground(kind.code(), mine.equals(its) ? agrees(mine) : differs(mine))))
                .ifPresent(grounds::add);
    }

    private void addMass(@Nullable Long one, @Nullable Long other, List<Ground> grounds) {
        if (one != null && other != null) {
            double same = weights.of(LookWeight.MASS);
            double others = weights.of(LookWeight.MASS_OTHER);
            long allowed = Math.max(LEAST_OFF, Math.max(one, other) * PERCENT_OFF / 100);
            boolean agrees = Math.abs(one - other) <= allowed;
            grounds.add(new Ground("mass", agrees ? same / others : (1 - same) / (1 - others)));
        }
    }

    private Ground photo(int bitsApart) {
        double same = weights.of(LookWeight.PHOTO);
        double others = weights.of(LookWeight.PHOTO_OTHER);
        boolean alike = bitsApart <= weights.of(LookWeight.PHOTO_BITS);
        return new Ground("photo", alike ? same / others : (1 - same) / (1 - others));
    }

    private void addWords(Set<Trait> mine, Set<Trait> its, List<Ground> grounds) {
        if (!mine.isEmpty() && !its.isEmpty()) {
            boolean hasFewer = mine.size() <= its.size();
            var fewer = hasFewer ? mine : its;
            var more = hasFewer ? its : mine;
            double factor = fewer.stream()
                    .sorted(Comparator.comparing(Trait::value))
                    .mapToDouble(word -> more.contains(word) ? agrees(word) : differs(word))
                    .reduce(1, (all, next) -> all * next);
            grounds.add(new Ground("words", Math.min(weights.of(LookWeight.WORDS_MOST), factor)));
        }
    }

    /** The words of the one, without those of the make and the type that both agree on: these count already. */
    private static Set<Trait> words(Look one, Look other) {
        var words = new HashSet<Trait>();
        var agreed = List.of(Kind.MAKE, Kind.TYPE).stream()
                .flatMap(kind -> one.find(kind).stream())
                .filter(other.traits()::contains)
                .map(Trait::value)
                .toList();
        one.traits().stream()
                .filter(trait -> trait.kind() == Kind.WORD)
                .filter(word -> agreed.stream().noneMatch(value -> value.contains(word.value())))
                .forEach(words::add);
        return words;
    }

    /** How much more often one good is described so twice than two goods are; never a ground against. */
    private double agrees(Trait trait) {
        return Math.max(1, weights.of(trait.kind().weight()) / common.of(trait, weights));
    }

    private double differs(Trait trait) {
        return (1 - weights.of(trait.kind().weight())) / (1 - common.of(trait, weights));
    }
}
