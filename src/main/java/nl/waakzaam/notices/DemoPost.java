// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The mail folder of the demo: nothing leaves the machine, and the latest mails can be read in the browser. */
public final class DemoPost implements Route {
    private static final int KEPT = 50;

    private final Deque<Delivered> mails = new ArrayDeque<>();
    private final Clock clock;

    DemoPost(Clock clock) {
        this.clock = clock;
    }

    /** A mail and when it came. */
    public record Delivered(Instant at, Mail mail) {}

    @Override
    public synchronized Delivery deliver(Mail mail) {
        mails.addFirst(new Delivered(clock.instant(), mail));
        if (mails.size() > KEPT) {
            mails.removeLast();
        }
        return new Delivery(Result.SENT, "demo");
    }

    /** Latest first. */
    synchronized List<Delivered> list() {
        return List.copyOf(mails);
    }
}
