// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A theft check that was done: what was asked, when, and how it came out.
 *
 * @param at whole milliseconds
 * @param question its values are bare: normal forms without labels
 * @param salt what hides the numbers in the signed statement
 */
record Receipt(Instant at, Outcome outcome, CheckQuestion question, Salt salt) {
    /** How long a receipt can be looked at; what is older proves nothing that anybody needs. */
    static final Duration LASTS = Duration.ofDays(365);

    /** A make of more UTF-8 bytes than this is no make of a registered good and takes no part in the check. */
    static final int LONGEST_MAKE = 40;

    Receipt {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    Instant until() {
        return at.plus(LASTS);
    }

    boolean isExpired(Instant now) {
        return now.isAfter(until());
    }

    /** What the numbers are searched by. */
    Set<String> normals() {
        return question.identifiers().stream().flatMap(Receipt::normals).collect(Collectors.toUnmodifiableSet());
    }

    /** The ways in which a typed number can be read, likeliest first; none for what is no number. */
    static List<IdentifierKey> keys(Typed typed) {
        return switch (Identifiers.read(typed.kind(), typed.value())) {
            case Reading.Number number -> number.keys();
            case Reading.NoNumber none -> List.of();
        };
    }

    static Stream<String> normals(Typed typed) {
        return keys(typed).stream().map(IdentifierKey::normal);
    }

    /**
     * The part of a question that a receipt can hold: its numbers, bare.
     *
     * @throws NothingToProve when none of the values is a number
     */
    static CheckQuestion provable(CheckQuestion question) {
        var numbers = question.identifiers().stream()
                .map(typed -> new Typed(typed.kind(), Identifiers.bare(typed.value())))
                .filter(typed -> !keys(typed).isEmpty())
                .toList();
        if (numbers.isEmpty()) {
            throw new NothingToProve();
        }
        return new CheckQuestion(question.category(), make(question), numbers);
    }

    private static @Nullable String make(CheckQuestion question) {
        var make = question.make();
        var fits = make != null && make.getBytes(StandardCharsets.UTF_8).length <= LONGEST_MAKE;
        return fits ? make : null;
    }
}
