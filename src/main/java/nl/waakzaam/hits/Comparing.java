// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.hits.Hits.Judged;
import nl.waakzaam.hits.Pairs.Pair;
import nl.waakzaam.hits.TypedNumber.Written;
import nl.waakzaam.hits.verdict.Comparison;
import nl.waakzaam.hits.verdict.Fact;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.hits.verdict.Verdict;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a bought good beside a stolen one: every number with every number; the likeliest counts. */
@Component
class Comparing {
    private static final int ENOUGH = 50;

    private final StolenLookup stolen;

    Comparing(StolenLookup stolen) {
        this.stolen = stolen;
    }

    /** The verdicts on these pairs; none on those of which no number of the one is near one of the other. */
    List<Judged> judged(List<Pair> pairs, Judge judge) {
        var reports = reports(pairs);
        return pairs.stream()
                .flatMap(pair -> judged(pair, reports, judge).map(verdict -> new Judged(pair, verdict)).stream())
                .toList();
    }

    private Optional<Verdict> judged(Pair pair, Map<String, Long> reports, Judge judge) {
        var facts = facts(pair);
        return pair.bought().good().description().numbers().stream()
                .flatMap(number -> comparisons(number, pair, reports, facts))
                .map(judge::judge)
                .max(Comparator.comparingDouble(verdict -> verdict.evidence().odds()));
    }

    private Stream<Comparison> comparisons(
            GoodNumber number, Pair pair, Map<String, Long> reports, Map<Fact, Boolean> facts) {
        var typed = TypedNumber.of(number);
        return keys(pair).flatMap(other -> {
            int holders = reports.getOrDefault(other.normal(), 0L).intValue();
            return typed.beside(other).flatMap(written -> comparison(written, other, holders, facts).stream());
        });
    }

    private static Stream<IdentifierKey> keys(Pair pair) {
        return pair.stolen().version().numbers().stream().flatMap(number -> number.keys().stream());
    }

    private Optional<Comparison> comparison(
            Written written, IdentifierKey other, int reports, Map<Fact, Boolean> facts) {
        var key = written.key();
        return alignment(key, other)
                .map(alignment ->
                        new Comparison(key, other, alignment, written.check(), density(key.folded()), reports, facts));
    }

    /** Of two numbers that may be one; of those that are too short for two slips, with one at most. */
    static Optional<Alignment> alignment(IdentifierKey one, IdentifierKey other) {
        int shorter = Math.min(one.normal().length(), other.normal().length());
        return Alignment.between(one, other, shorter >= Pairs.LONG ? 2 : 1);
    }

    int density(String folded) {
        return stolen.density(folded, ENOUGH);
    }

    /** How many crime reports hold each number of the stolen goods. */
    private Map<String, Long> reports(List<Pair> pairs) {
        var forms = pairs.stream()
                .flatMap(Comparing::keys)
                .map(IdentifierKey::folded)
                .collect(toSet());
        return stolen.resolve(forms).stream()
                .collect(groupingBy(
                        holder -> holder.key().normal(),
                        mapping(StolenKey::reportKey, collectingAndThen(toSet(), all -> (long) all.size()))));
    }

    private static Map<Fact, Boolean> facts(Pair pair) {
        var facts = new EnumMap<Fact, Boolean>(Fact.class);
        var bought = pair.bought().good().description();
        var stolen = pair.stolen().version();
        if (bought.category() != Category.OTHER && stolen.category() != Category.OTHER) {
            facts.put(Fact.CATEGORY, bought.category() == stolen.category());
        }
        add(facts, Fact.MAKE, bought.make(), stolen.make());
        add(facts, Fact.TYPE, bought.type(), stolen.type());
        add(facts, Fact.COLOUR, bought.colour(), stolen.colour());
        if (stolen.theftDate() != null) {
            facts.put(Fact.ORDER, !pair.bought().good().boughtOn().isBefore(stolen.theftDate()));
        }
        return facts;
    }

    private static void add(Map<Fact, Boolean> facts, Fact fact, @Nullable String one, @Nullable String other) {
        if (one != null
                && other != null
                && !plain(one).isEmpty()
                && !plain(other).isEmpty()) {
            facts.put(fact, plain(one).equals(plain(other)));
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
