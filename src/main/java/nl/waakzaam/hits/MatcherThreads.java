// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has both matchers look for work, on every node, for as long as the product serves; each on a thread of its own, so that
 * a good with a number does not wait for the many that are held against each other by their looks.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "waakzaam.serves", matchIfMissing = true)
class MatcherThreads implements SmartLifecycle {
    private final List<Rounds> all;
    private volatile boolean running;

    MatcherThreads(Matcher matcher, LikenessMatcher likeness, Clock clock) {
        all = List.of(
                new Rounds("hits-matcher", matcher::round, clock), new Rounds("hits-likeness", likeness::round, clock));
    }

    /** How long ago the one that is worse off came to the end of a round on this node. */
    Duration sinceItWentWell() {
        return Collections.max(all.stream().map(Rounds::sinceItWentWell).toList());
    }

    @Override
    public void start() {
        all.forEach(Rounds::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all.forEach(Rounds::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
