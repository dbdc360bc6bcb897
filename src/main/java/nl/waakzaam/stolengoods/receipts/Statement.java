// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is signed, in the Dutch of the API; the payload of a JSON Web Signature (RFC 7515). Times are seconds since 1970.
 *
 * @param kenmerken of each number its kind and a commitment to each way it can be read, never the number
 * @param demo present and true when all data are invented
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"iss", "iat", "exp", "uitkomst", "categorie", "kenmerken", "demo"})
record Statement(
        String iss,
        long iat,
        long exp,
        String uitkomst,
        @Nullable String categorie,
        List<Committed> kenmerken,
        @Nullable Boolean demo) {

    /** One number of the good, hidden. */
    @JsonPropertyOrder({"soort", "vastleggingen"})
    record Committed(String soort, List<String> vastleggingen) {}

    static Statement of(Receipt receipt, SigningKey key) {
        var question = receipt.question();
        return new Statement(
                key.owner().issuer(),
                receipt.at().getEpochSecond(),
                receipt.until().getEpochSecond(),
                receipt.outcome().dutchName(),
                question.category() == null ? null : question.category().code(),
                question.identifiers().stream()
                        .map(typed -> committed(typed, receipt.salt()))
                        .toList(),
                key.owner().demo() ? true : null);
    }

    private static Committed committed(Typed typed, Salt salt) {
        var keys = Receipt.keys(typed);
        return new Committed(
                keys.getFirst().kind().dutchName(),
                keys.stream().map(key -> salt.commitment(key.normal())).toList());
    }

    Instant at() {
        return Instant.ofEpochSecond(iat);
    }

    Instant until() {
        return Instant.ofEpochSecond(exp);
    }

    Outcome outcome() {
        return Outcome.ofDutchName(uitkomst).orElseThrow();
    }

    @Nullable
    Category category() {
        return categorie == null ? null : Category.ofCode(categorie).orElse(null);
    }

    List<IdentifierKind> kinds() {
        return kenmerken.stream()
                .map(number -> IdentifierKind.ofDutchName(number.soort()).orElse(IdentifierKind.UNKNOWN))
                .toList();
    }

    /** Whether a typed number is one of those that were checked. */
    boolean fits(Typed typed, Salt salt) {
        return Receipt.normals(typed)
                .map(salt::commitment)
                .anyMatch(read -> kenmerken.stream()
                        .anyMatch(number -> number.vastleggingen().contains(read)));
    }
}
