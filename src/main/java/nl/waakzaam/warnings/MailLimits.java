// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Duration;
import java.util.List;
import nl.waakzaam.limits.Limits;
import nl.waakzaam.limits.Spending;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.ComesTooSoon;
import org.springframework.stereotype.Component;

/**
 * Keeps anybody from filling mailboxes: how many mails a network has sent, and how many a reader gets, in a day. Refuses
 * with {@link ComesTooSoon} while the database does not tell in time, whoever asks.
 */
@Component
class MailLimits {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Limits limits;

    MailLimits(Limits limits) {
        this.limits = limits;
    }

    /** Refuses with {@link ComesTooSoon} when this network had enough mails sent today. */
    void spend(ClientNetwork network) {
        if (spend(Subject.mailsFrom(network)) instanceof Spending.UsedUp(var kind, var wait, var left)) {
            throw new ComesTooSoon("warnings.later", wait);
        }
    }

    /** False when this reader had enough mails today: nobody else may learn that. */
    boolean spend(Reader reader) {
        return spend(Subject.mailsTo(reader.hash())) instanceof Spending.Allowed;
    }

    private Spending spend(Subject subject) {
        var spending = limits.spend(List.of(subject), 1);
        if (spending instanceof Spending.Unknown) {
            throw new ComesTooSoon("failure.429.detail", SOON);
        }
        return spending;
    }
}
