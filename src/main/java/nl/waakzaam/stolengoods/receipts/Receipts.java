// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.TheftCheck;
import org.springframework.stereotype.Service;

/**
 * Gives receipts of theft checks and says how things stand with them now. Stores nothing: a receipt is in its token, and
 * whoever shows it has the check done again.
 */
@Service
class Receipts {
    private final TheftCheck theftCheck;
    private final ReceiptKeys keys;
    private final SignedStatements statements;
    private final ReceiptTokens tokens;
    private final ClosedNumbers closed;
    private final Clock clock;

    Receipts(
            TheftCheck theftCheck,
            ReceiptKeys keys,
            SignedStatements statements,
            ReceiptTokens tokens,
            ClosedNumbers closed,
            Clock clock) {
        this.theftCheck = theftCheck;
        this.keys = keys;
        this.statements = statements;
        this.tokens = tokens;
        this.closed = closed;
        this.clock = clock;
    }

    /**
     * A receipt as its holder has it.
     *
     * @param keyId the key that signed it
     * @param token what stands in its address
     * @param signed the signed statement with its salt
     */
    record Given(Receipt receipt, Statement statement, String keyId, String token, String signed) {}

    /** What somebody shows as a receipt. */
    sealed interface Shown {
        record Valid(Given given) implements Shown {}

        record Expired() implements Shown {}

        /** Altered, or not from here. */
        record NotOurs() implements Shown {}
    }

    /**
     * Does the check and gives a receipt of it.
     *
     * @throws NothingToProve when none of the values is a number
     */
    Given give(CheckQuestion asked) {
        var question = Receipt.provable(asked);
        var outcome = theftCheck.check(question).outcome();
        var key = keys.ring().signer();
        var receipt = new Receipt(clock.instant(), outcome, question, Salt.random());
        var signature = statements.sign(receipt, key);
        var token = tokens.seal(new SealedReceipt(receipt, key.id(), signature));
        return given(receipt, key, signature, token);
    }

    Shown show(String token) {
        var opened = tokens.open(token);
        if (opened.isEmpty()) {
            return new Shown.NotOurs();
        }
        var receipt = opened.get().receipt();
        if (receipt.isExpired(clock.instant())) {
            return new Shown.Expired();
        }
        return keys.findSigner(opened.get().keyId())
                .<Shown>map(
                        key -> new Shown.Valid(given(receipt, key, opened.get().signature(), token)))
                .orElseGet(Shown.NotOurs::new);
    }

    /** How things stand now with what a receipt was given for: the check done again, and the register's own memory. */
    Standing standing(Receipt receipt) {
        return standing(
                receipt.question(),
                receipt.normals(),
                receipt.outcome(),
                receipt.at().plusMillis(1));
    }

    /** The same for a signed statement, whose numbers somebody typed; only of numbers that fit it. */
    Standing standing(Statement statement, CheckQuestion typed) {
        var normals = typed.identifiers().stream().flatMap(Receipt::normals).collect(Collectors.toSet());
        return standing(typed, normals, statement.outcome(), statement.at().plusSeconds(1));
    }

    /** {@code since} lies just after the receipt: what was taken off before it must stay as never registered. */
    private Standing standing(CheckQuestion question, Collection<String> normals, Outcome then, Instant since) {
        var now = theftCheck.check(question).outcome();
        Optional<Instant> takenOff = now == Outcome.NOT_REGISTERED
                ? closed.lastTakenOff(normals, question.category(), since)
                : Optional.empty();
        return new Standing(
                now, Standing.course(then, now, takenOff.orElse(null)), clock.instant(), takenOff.orElse(null));
    }

    private Given given(Receipt receipt, SigningKey key, byte[] signature, String token) {
        return new Given(
                receipt, Statement.of(receipt, key), key.id(), token, statements.text(receipt, key, signature));
    }
}
