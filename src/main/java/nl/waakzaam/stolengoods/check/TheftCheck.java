// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import org.springframework.stereotype.Service;

/**
 * Answers whether the numbers on a good are registered as stolen.
 *
 * <p>Reads each number, asks the index in memory for registered numbers within one edit, drops those that could not be
 * shown whatever the register says, and lets the register itself decide on the rest. A miss costs no query. A good that
 * was withdrawn is answered as one that was never registered.
 */
@Service
public class TheftCheck {
    private static final int MOST_NEIGHBOURS = 1000;

    private final StolenLookup lookup;
    private final CheckTally tally;

    TheftCheck(StolenLookup lookup, CheckTally tally) {
        this.lookup = lookup;
        this.tally = tally;
    }

    /** Refuses nothing: what is no number is answered as such among the readings. */
    public CheckAnswer check(CheckQuestion question) {
        return check(question, read(question));
    }

    /** What each typed value is read as. */
    public static List<Reading> read(CheckQuestion question) {
        var readings = new ArrayList<Reading>(question.identifiers().size());
        for (var typed : question.identifiers()) {
            readings.add(read(typed));
        }
        return readings;
    }

    /** What looks like the code of a product may be the number of one item after all: it is searched, with that hint. */
    private static Reading read(CheckQuestion.Typed typed) {
        var reading = Identifiers.read(typed.kind(), typed.value());
        return reading instanceof Reading.NoNumber none && none.reason() == Reading.Reason.PRODUCT_CODE
                ? Identifiers.read(IdentifierKind.SERIAL, typed.value())
                : reading;
    }

    CheckAnswer check(CheckQuestion question, List<Reading> readings) {
        var keys = keysOf(readings);
        var candidates = candidates(keys);
        List<StolenKey> registered = candidates.isEmpty() ? List.of() : lookup.resolve(candidates);
        return answer(new Read(question, readings), keys, registered);
    }

    /** A question, and what each of its values was read as. */
    public record Read(CheckQuestion question, List<Reading> readings) {}

    /**
     * Answers many questions with one query, in their order. A number that is only near is told where the question names
     * the category of the good: what one learns by guessing costs knowing what to guess.
     */
    public List<CheckAnswer> checkAll(List<Read> asked) {
        var searches = asked.stream().map(this::search).toList();
        var candidates = searches.stream()
                .flatMap(search -> search.candidates().stream())
                .collect(Collectors.toSet());
        var registered = lookup.resolve(candidates).stream()
                .collect(Collectors.groupingBy(row -> row.key().folded()));
        return searches.stream()
                .map(search -> answer(search.read(), search.keys(), search.among(registered)))
                .toList();
    }

    private Search search(Read read) {
        var all = keysOf(read.readings());
        var keys = read.question().category() != null
                ? all
                : all.stream()
                        .filter(TypedKey::whole)
                        .map(TypedKey::withoutNear)
                        .toList();
        return new Search(read, keys, candidates(keys));
    }

    /** One of many questions, and the folded forms that may answer it. */
    private record Search(Read read, List<TypedKey> keys, Set<String> candidates) {
        List<StolenKey> among(Map<String, List<StolenKey>> registered) {
            return candidates.stream()
                    .flatMap(folded -> registered.getOrDefault(folded, List.of()).stream())
                    .sorted(Comparator.comparingLong(StolenKey::goodId))
                    .toList();
        }
    }

    private CheckAnswer answer(Read read, List<TypedKey> keys, List<StolenKey> registered) {
        var findings =
                registered.isEmpty() ? List.<Finding>of() : new Verdict(read.question(), lookup, registered).of(keys);
        var answer = new CheckAnswer(outcome(findings), findings, List.copyOf(read.readings()));
        tally.count(read.question(), answer);
        return answer;
    }

    static List<TypedKey> keysOf(List<Reading> readings) {
        var keys = new ArrayList<TypedKey>(readings.size() + 1);
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i) instanceof Reading.Number number) {
                keys.addAll(TypedKey.of(i, number));
            }
        }
        return keys;
    }

    private Set<String> candidates(List<TypedKey> keys) {
        var candidates = new HashSet<String>();
        for (var key : keys) {
            var folded = key.key().folded();
            for (var neighbour : lookup.near(folded, key.allowsNear() ? 1 : 0, MOST_NEIGHBOURS)) {
                if (neighbour.edits() == 0 || couldBeShown(key, neighbour.folded())) {
                    candidates.add(neighbour.folded());
                }
            }
        }
        return candidates;
    }

    private boolean couldBeShown(TypedKey key, String candidate) {
        var folded = key.key().folded();
        return NearLikelihood.isShown(folded, candidate, Verdict.density(lookup, folded, candidate), key.check(), 0);
    }

    private static Outcome outcome(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Outcome.NOT_REGISTERED;
        }
        return findings.getFirst() instanceof Finding.Same ? Outcome.REGISTERED : Outcome.LOOKS_LIKE;
    }
}
