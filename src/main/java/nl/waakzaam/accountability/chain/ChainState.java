// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How the chain of this node fares: when its last turn went well, and what went wrong since. */
@Component
class ChainState {
    private static final Logger LOG = LoggerFactory.getLogger(ChainState.class);
    private final Turns chain;
    private final Turns outside;

    ChainState(Clock clock) {
        this.chain = new Turns("The chain of the processing log", clock);
        this.outside = new Turns("The outside place for heads", clock);
    }

    Turns chain() {
        return chain;
    }

    Turns outside() {
        return outside;
    }

    /** A turn of work. */
    interface Turn {
        void take() throws InterruptedException;
    }

    /** The turns of one piece of work; a failure is logged once until it ends. */
    static final class Turns {
        private final String name;
        private final Clock clock;
        private volatile Instant wentWell;
        private volatile String failure = "";

        Turns(String name, Clock clock) {
            this.name = name;
            this.clock = clock;
            this.wentWell = clock.instant();
        }

        void take(Turn turn) throws InterruptedException {
            try {
                turn.take();
                wentWell = clock.instant();
                failure = "";
            } catch (RuntimeException cause) {
                failed(cause);
            }
        }

        private void failed(RuntimeException cause) {
            var what = text(cause);
            if (!what.equals(failure)) {
                LOG.warn("{} does not get on: {}", name, what);
            }
            failure = what;
        }

        /** Empty while all goes well. */
        String failure() {
            return failure;
        }

        Duration sinceItWentWell() {
            return Duration.between(wentWell, clock.instant());
        }

        private static String text(RuntimeException cause) {
            return cause instanceof HeadsFile.DoesNotFollow
                            || cause instanceof OutsidePlace.NotTaken
                            || cause instanceof ChainTurn.StandsStill
                    ? String.valueOf(cause.getMessage())
                    : cause.getClass().getName();
        }
    }
}
