// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.check.CheckAdmission;
import nl.waakzaam.stolengoods.check.CheckJson;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import nl.waakzaam.stolengoods.check.TheftCheck;
import nl.waakzaam.stolengoods.receipts.Receipts.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges what a machine shows as a receipt: a token, or a signed statement with or without its salt. A statement holds no
 * numbers, so how things stand with it is told only to who types numbers that fit. To tell how things stand counts as a
 * check of whoever asks: a receipt is no free way to watch its numbers.
 */
@Component
class ReceiptJudge {
    private static final int LONGEST = 4000;

    private final Receipts receipts;
    private final SignedStatements statements;
    private final CheckAdmission admission;
    private final Clock clock;

    ReceiptJudge(Receipts receipts, SignedStatements statements, CheckAdmission admission, Clock clock) {
        this.receipts = receipts;
        this.statements = statements;
        this.admission = admission;
        this.clock = clock;
    }

    /** Refuses with {@link InvalidInput} a question without a receipt, or with numbers that no check would take. */
    ReceiptJson.Judged judge(ReceiptJson.@Nullable Question question, HttpServletRequest look) {
        var asked = question == null ? new ReceiptJson.Question(null, null) : question;
        var shown = asked.bewijs();
        if (shown == null || shown.isBlank() || shown.length() > LONGEST) {
            throw new InvalidInput(List.of(new Fault("bewijs", "receipts.fault.receipt")));
        }
        var typed = typed(asked.kenmerken());
        return shown.contains(".")
                ? judgeStatement(shown.strip(), typed, look)
                : judgeToken(shown.strip(), typed, look);
    }

    private static List<Typed> typed(@Nullable List<CheckJson.@Nullable Identifier> identifiers) {
        return identifiers == null || identifiers.isEmpty()
                ? List.of()
                : CheckJson.read(new CheckJson.Question(null, null, identifiers))
                        .identifiers();
    }

    private ReceiptJson.Judged judgeToken(String token, List<Typed> typed, HttpServletRequest look) {
        return switch (receipts.show(token)) {
            case Shown.Valid valid -> {
                var given = valid.given();
                yield judged(
                        given.statement(),
                        fits(given.statement(), Optional.of(given.receipt().salt()), typed),
                        standing(given.receipt(), look));
            }
            case Shown.Expired expired -> nothing("verlopen");
            case Shown.NotOurs notOurs -> nothing("onecht");
        };
    }

    private ReceiptJson.Judged judgeStatement(String text, List<Typed> typed, HttpServletRequest look) {
        var tilde = text.indexOf('~');
        var salt = tilde < 0 ? Optional.<Salt>empty() : Salt.read(text.substring(tilde + 1));
        var verified = statements.verified(tilde < 0 ? text : text.substring(0, tilde));
        if (verified.isEmpty()) {
            return nothing("onecht");
        }
        var statement = verified.get();
        if (clock.instant().isAfter(statement.until())) {
            return nothing("verlopen");
        }
        var fits = fits(statement, salt, typed);
        return judged(statement, fits, standing(statement, typed, fits, look));
    }

    private static List<ReceiptJson.Fit> fits(Statement statement, Optional<Salt> salt, List<Typed> typed) {
        return salt.map(known -> IntStream.range(0, typed.size())
                        .mapToObj(place -> new ReceiptJson.Fit(place + 1, statement.fits(typed.get(place), known)))
                        .toList())
                .orElse(List.of());
    }

    private @Nullable Standing standing(
            Statement statement, List<Typed> typed, List<ReceiptJson.Fit> fits, HttpServletRequest look) {
        var allFit = !fits.isEmpty() && fits.stream().allMatch(ReceiptJson.Fit::past);
        if (!allFit) {
            return null;
        }
        var question = new CheckQuestion(statement.category(), null, typed);
        admission.admit(look, TheftCheck.read(question));
        return receipts.standing(statement, question);
    }

    private Standing standing(Receipt receipt, HttpServletRequest look) {
        admission.admit(look, TheftCheck.read(receipt.question()));
        return receipts.standing(receipt);
    }

    private static ReceiptJson.Judged nothing(String validity) {
        return new ReceiptJson.Judged(validity, null, null, null, null, null, null, null);
    }

    private static ReceiptJson.Judged judged(
            Statement statement, List<ReceiptJson.Fit> fits, @Nullable Standing standing) {
        return new ReceiptJson.Judged(
                "geldig",
                statement.at(),
                statement.uitkomst(),
                statement.categorie(),
                statement.kinds().stream().map(IdentifierKind::dutchName).toList(),
                statement.until(),
                fits,
                standing == null ? null : now(standing));
    }

    private static ReceiptJson.Now now(Standing standing) {
        var takenOff = standing.takenOff();
        return new ReceiptJson.Now(
                standing.at(),
                standing.now().dutchName(),
                standing.course().dutchName(),
                takenOff == null ? null : takenOff.atZone(DutchTime.ZONE).toLocalDate());
    }
}
