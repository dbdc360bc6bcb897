// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.hits.verdict.Checked;
import nl.waakzaam.identifiers.CheckDigit;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.identifiers.SlippedImei;
import nl.waakzaam.stolengoods.GoodNumber;

/**
 * A number of a bought good, as it is laid beside those of stolen ones. Of digits that may be a whole IMEI the last one is
 * taken for the check digit, never for one more that was added to the fourteen.
 */
record TypedNumber(List<IdentifierKey> keys, Optional<Reading.Number> reading) {
    private static final int WHOLE = 15;

    /** A way to read the number, and what its check digit then says. */
    record Written(IdentifierKey key, Checked check) {}

    static TypedNumber of(GoodNumber number) {
        var reading = Identifiers.read(number.kind(), number.raw()) instanceof Reading.Number read
                ? Optional.of(read)
                : Optional.<Reading.Number>empty();
        return new TypedNumber(number.keys(), reading);
    }

    Stream<Written> beside(IdentifierKey stolen) {
        var meant = slipped().filter(slip -> slip.mayMean(stolen));
        var asTyped = keys.stream()
                .filter(key -> !isWholeImei(key, stolen))
                .map(key -> new Written(key, check(key, stolen, meant.isPresent())));
        return Stream.concat(
                asTyped,
                meant
                        .map(SlippedImei::key)
                        .filter(key -> keys.stream().noneMatch(known -> isSame(known, key)))
                        .map(key -> new Written(key, Checked.NONE))
                        .stream());
    }

    private Optional<SlippedImei> slipped() {
        return reading.flatMap(Reading.Number::slipped).or(this::failed);
    }

    /** Fifteen digits that were keyed as an IMEI although their check digit fails. */
    private Optional<SlippedImei> failed() {
        return keys.stream()
                .map(IdentifierKey::normal)
                .filter(normal -> normal.length() == WHOLE)
                .findFirst()
                .flatMap(SlippedImei::of);
    }

    private boolean isWholeImei(IdentifierKey key, IdentifierKey stolen) {
        return slipped().isPresent()
                && stolen.kind() == IdentifierKind.IMEI
                && key.normal().length() > stolen.normal().length();
    }

    private Checked check(IdentifierKey key, IdentifierKey stolen, boolean meant) {
        return switch (reading.map(read -> CheckDigit.of(read, key)).orElse(CheckDigit.NONE)) {
            case NONE -> Checked.NONE;
            case FITS -> Checked.FITS;
            case DOES_NOT_FIT -> {
                if (key.kind() != IdentifierKind.IMEI || stolen.kind() != IdentifierKind.IMEI || isSame(key, stolen)) {
                    yield Checked.DOES_NOT_FIT;
                }
                yield meant ? Checked.FITS_THE_OTHER : Checked.FITS_NEITHER;
            }
        };
    }

    private static boolean isSame(IdentifierKey one, IdentifierKey other) {
        return one.normal().equals(other.normal());
    }
}
