// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.waakzaam.hits.verdict.Checked;
import nl.waakzaam.hits.verdict.Comparison;
import nl.waakzaam.hits.verdict.Fact;
import nl.waakzaam.hits.verdict.Weight;
import nl.waakzaam.hits.verdict.Weights;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;

/** Pairs that were drawn with known shares: half the same good, misread in given ways, half neighbours of a series. */
final class PlantedOutcomes {
    private static final String PLAIN = "345689";

    private final Weights planted;
    private final SplittableRandom random = new SplittableRandom(11);

    PlantedOutcomes(Weights planted) {
        this.planted = planted;
    }

    List<Outcome> draw(int count) {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < count; i++) {
            boolean same = i % 2 == 0;
            var number = number();
            var typed = same ? typed(number) : neighbour(number);
            outcomes.add(new Outcome(compared(typed, number, same), same));
        }
        return outcomes;
    }

    /** Two letters and eight digits, each of which has a look-alike and a seven or a one. */
    private String number() {
        var number = new StringBuilder("WK");
        for (int place = 0; place < 8; place++) {
            number.append(place == 2 ? '1' : place == 5 ? '0' : PLAIN.charAt((place + random.nextInt(2)) % 6));
        }
        return number.toString();
    }

    private String typed(String number) {
        if (!happens(Weight.MISREAD)) {
            return number;
        }
        double left = random.nextDouble();
        if ((left -= share(Weight.ONE_WRONG)) < 0) {
            return wrong(number);
        }
        if ((left -= share(Weight.SWAPPED)) < 0) {
            return "KW" + number.substring(2);
        }
        if ((left -= share(Weight.LEFT_OUT_OR_ADDED)) < 0) {
            return number.substring(0, 9);
        }
        return "XU" + number.substring(2);
    }

    private String wrong(String number) {
        double left = random.nextDouble();
        if (left < share(Weight.ONE_SEVEN)) {
            return number.replaceFirst("1", "7");
        }
        return left < share(Weight.LOOK_ALIKE) ? number.replaceFirst("0", "O") : "WN" + number.substring(2);
    }

    private static String neighbour(String number) {
        char last = number.charAt(9);
        return number.substring(0, 9) + (last == '9' ? '3' : '9');
    }

    private Comparison compared(String typed, String number, boolean same) {
        var facts = new EnumMap<Fact, Boolean>(Fact.class);
        for (var fact : List.of(Fact.CATEGORY, Fact.MAKE, Fact.COLOUR, Fact.ORDER)) {
            facts.put(fact, same || fact.isOfSeries() ? happens(fact.ofSame()) : happens(fact.ofOther()));
        }
        var one = key(typed);
        var other = key(number);
        var alignment = Alignment.between(one, other, 2).orElseThrow();
        return new Comparison(one, other, alignment, Checked.NONE, same ? 0 : 5, 1, Map.copyOf(facts));
    }

    private boolean happens(Weight weight) {
        return random.nextDouble() < share(weight);
    }

    private double share(Weight weight) {
        return planted.values().getOrDefault(weight, 0.0);
    }

    private static IdentifierKey key(String normal) {
        return new IdentifierKey(IdentifierKind.SERIAL, normal, Folding.fold(normal));
    }
}
