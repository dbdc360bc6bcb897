// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of the quarter that runs. Signing tells that rights are still needed, or asks the administrator to withdraw
 * them; nobody signs for the own account. Each decision and each look stands in the processing log.
 */
@Service
class AccountReview {
    /** What can be said of an account; the key is what the form sends. */
    static final Map<String, String> DECISIONS = Map.of("houden", "KEEP", "intrekken", "WITHDRAW");

    private final Reviews reviews;
    private final ProcessingLog log;
    private final Clock clock;

    AccountReview(Reviews reviews, ProcessingLog log, Clock clock) {
        this.reviews = reviews;
        this.log = log;
        this.clock = clock;
    }

    /** How a quarter stands. */
    record Sheet(Quarter quarter, List<ReviewLine> lines, long overdue) {
        long open() {
            return lines.stream().filter(ReviewLine::isOpen).count();
        }

        long toWithdraw() {
            return lines.stream()
                    .filter(line -> "WITHDRAW".equals(line.decision()))
                    .count();
        }
    }

    @Transactional
    public Sheet look(String reviewer, Action action) {
        var now = clock.instant();
        var quarter = Quarter.of(now);
        write(action, reviewer, "account-list", quarter.toString());
        return new Sheet(
                quarter, reviews.list(quarter, reviewer, now), reviews.overdue(quarter.previous(), quarter.begin()));
    }

    /** Signs what was decided per account; what is not among {@link #DECISIONS}, or is the own account, is passed over. */
    @Transactional
    public int sign(String signer, Map<Long, String> decisions) {
        var now = clock.instant();
        var signed = 0;
        for (var one : decisions.entrySet()) {
            var decision = DECISIONS.get(one.getValue());
            var account = "account:" + one.getKey();
            if (decision != null && !account.equals(signer)) {
                reviews.sign(Quarter.of(now), one.getKey(), decision, signer, now);
                write(Action.CHANGE, signer, "account", account);
                signed++;
            }
        }
        return signed;
    }

    private void write(Action action, String actor, String type, String object) {
        log.record(new Processing(
                "access.review",
                action,
                actor,
                "web",
                type,
                object,
                Processing.Outcome.DONE,
                null,
                "toegangsbeheer",
                "BIO2 5.18.02",
                "controle van rechten",
                null));
    }
}
