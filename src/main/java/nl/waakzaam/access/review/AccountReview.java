// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
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

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 100_000;

    /** How a quarter stands, and the accounts on one page of it. */
    record Sheet(Quarter quarter, List<ReviewLine> lines, Reviews.Tally tally, long overdue, int page) {
        long pages() {
            return Math.max(1, (tally.accounts() + SIZE - 1) / SIZE);
        }
    }

    @Transactional
    public Sheet look(String reviewer, int page) {
        return sheet(Action.CONSULT, reviewer, page, SIZE);
    }

    /** All accounts, for the file. */
    @Transactional
    public Sheet export(String reviewer) {
        return sheet(Action.DISCLOSE, reviewer, 1, MOST_EXPORTED);
    }

    private Sheet sheet(Action action, String reviewer, int page, int size) {
        var now = clock.instant();
        var quarter = Quarter.of(now);
        write(action, reviewer, About.of(ObjectKind.ACCOUNT_LIST, quarter.toString()));
        var lines = reviews.list(quarter, reviewer, now, (page - 1) * size, size);
        var overdue = reviews.overdue(quarter.previous(), quarter.begin());
        return new Sheet(quarter, lines, reviews.tally(quarter), overdue, page);
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
                var login = reviews.sign(Quarter.of(now), one.getKey(), decision, signer, now);
                login.ifPresent(holder ->
                        write(Action.CHANGE, signer, new About(ObjectKind.ACCOUNT, account, new DataSubject(holder))));
                signed += login.isPresent() ? 1 : 0;
            }
        }
        return signed;
    }

    private void write(Action action, String actor, About about) {
        log.record(Act.onScreen(actor, about, "controle van rechten")
                .done("access.review", action, "toegangsbeheer", "BIO2 5.18.02"));
    }
}
