// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.hits.verdict.Judge;
import nl.waakzaam.hits.verdict.ShippedWeights;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.BoughtLookup;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.lookup.Unmatched.Changed;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of goods with numbers of all kinds and lengths, some with two, the candidates of the running product are those that laying
 * each beside each would give; from the side of the purchase and from that of the theft.
 */
@ProductTest
class CandidatesByBruteForceTest {
    private static final String MUNICIPALITY = "GM0148";
    private static final String SYMBOLS = "023456789ACEFHJKMNPRTUVWXY";
    private static final int GOODS = 120;

    @Autowired
    ApplicationContext product;

    @Autowired
    Pairs pairs;

    @Autowired
    Comparing comparing;

    @Autowired
    StolenLookup stolenLookup;

    @Autowired
    BoughtLookup boughtLookup;

    @Autowired
    GoodsReading reading;

    @Autowired
    TransactionTemplate transaction;

    private final SplittableRandom random = new SplittableRandom(17);
    private final Judge judge = new Judge(ShippedWeights.inForce());
    private TestHit case1;

    @BeforeEach
    void open() {
        case1 = new TestHit(MUNICIPALITY, product);
    }

    @Test
    void candidates_are_those_of_laying_each_beside_each() {
        var numbers = IntStream.range(0, GOODS).mapToObj(this::number).toList();
        var bought = numbers.stream()
                .map(number -> case1.bought(number.kind(), number.text()))
                .toList();
        var stolen = reading.list(numbers.stream().map(this::report).toList());
        assertThat(stolen).hasSize(GOODS);
        stolenLookup.catchUp();
        boughtLookup.catchUp();

        var all = bought.stream()
                .flatMap(one -> stolen.stream()
                        .filter(other -> mayBeOne(one, other))
                        .map(other -> couple(one.id().value(), other.id())))
                .collect(Collectors.toSet());

        assertThat(all).hasSizeGreaterThan(GOODS / 2);
        assertThat(found(
                        bought.stream().map(one -> new Changed(0, true, one.id().toString(), 0)), bought, stolen))
                .isEqualTo(all);
        assertThat(found(stolen.stream().map(one -> new Changed(0, false, Long.toString(one.id()), 0)), bought, stolen))
                .isEqualTo(all);
    }

    /** Among the goods of this test; others run beside it. */
    private Set<String> found(Stream<Changed> changed, List<PurchasedGood> bought, List<Good> stolen) {
        var own = new HashSet<Object>(stolen.stream().map(Good::id).toList());
        bought.forEach(one -> own.add(one.id()));
        return transaction.execute(status -> pairs.of(changed.toList())).stream()
                .filter(pair -> own.contains(pair.bought().good().id())
                        && own.contains(pair.stolen().id()))
                .map(pair ->
                        couple(pair.bought().good().id().value(), pair.stolen().id()))
                .collect(Collectors.toSet());
    }

    private static String couple(UUID bought, long stolen) {
        return bought + " " + stolen;
    }

    private boolean mayBeOne(PurchasedGood bought, Good stolen) {
        return keys(bought.description().numbers())
                .anyMatch(one -> keys(stolen.version().numbers()).anyMatch(other -> isNear(one, other)));
    }

    private static Stream<IdentifierKey> keys(List<GoodNumber> numbers) {
        return numbers.stream().flatMap(number -> number.keys().stream());
    }

    private boolean isNear(IdentifierKey one, IdentifierKey other) {
        int slips = Math.min(one.normal().length(), other.normal().length()) >= Pairs.LONG ? 2 : 1;
        return Alignment.between(one, other, slips).isPresent()
                && Alignment.between(folded(one), folded(other), slips)
                        .filter(alignment ->
                                judge.mayBeKept(folded(one), folded(other), alignment, comparing.density(one.folded())))
                        .isPresent();
    }

    private static IdentifierKey folded(IdentifierKey key) {
        return new IdentifierKey(IdentifierKind.UNKNOWN, key.folded(), key.folded());
    }

    private record Number(IdentifierKind kind, String text) {}

    /** From five characters on; some in a series, some plates, some of telephones. */
    private Number number(int place) {
        return switch (place % 4) {
            case 0 -> new Number(IdentifierKind.FRAME, "WK82345%03d".formatted(random.nextInt(40)));
            case 1 -> new Number(IdentifierKind.PLATE, "H%c%03dN".formatted(symbol(), random.nextInt(1000)));
            case 2 -> new Number(IdentifierKind.SERIAL, any(14 + random.nextInt(3)));
            default -> new Number(IdentifierKind.UNKNOWN, any(5 + random.nextInt(9)));
        };
    }

    private String any(int length) {
        return random.ints(length, 0, SYMBOLS.length())
                .mapToObj(place -> SYMBOLS.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    private char symbol() {
        return SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
    }

    /** Once or twice wrong, or well. */
    private String misread(String number) {
        var misread = new StringBuilder(number);
        for (int slips = random.nextInt(3); slips > 0; slips--) {
            int at = random.nextInt(misread.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> misread.setCharAt(at, symbol());
                case 1 -> misread.insert(at, symbol());
                case 2 -> misread.deleteCharAt(at);
                default -> misread.insert(at, misread.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return misread.toString();
    }

    private long report(Number number) {
        var numbers = new ArrayList<>(List.of(GoodNumber.read(number.kind(), misread(number.text()))));
        if (random.nextBoolean()) {
            numbers.add(GoodNumber.read(IdentifierKind.SERIAL, any(9)));
        }
        return case1.stolen(StoredGoods.aBicycleWith(case1.make, numbers, MUNICIPALITY));
    }
}
