// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Chains and publishes every second for as long as the product serves; the outside place has a thread of its own, since
 * it may be slow. What fails is tried again and told by {@link ChainHealth}.
 */
@Component
@ConditionalOnWebApplication
class ChainThread implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ChainTurn chain;
    private final OutsidePlace outside;
    private final ChainState state;
    private volatile @Nullable Thread chaining;
    private volatile @Nullable Thread sending;

    ChainThread(ChainTurn chain, OutsidePlace outside, ChainState state) {
        this.chain = chain;
        this.outside = outside;
        this.state = state;
    }

    @Override
    public void start() {
        chaining = Thread.ofPlatform().daemon().name("log-chain").start(() -> repeat(state.chain(), chain));
        sending = Thread.ofPlatform().daemon().name("log-heads").start(() -> repeat(state.outside(), outside::publish));
    }

    @Override
    public void stop() {
        for (var thread : new Thread[] {chaining, sending}) {
            if (thread != null) {
                thread.interrupt();
            }
        }
        chaining = null;
        sending = null;
    }

    @Override
    public boolean isRunning() {
        return chaining != null;
    }

    private static void repeat(ChainState.Turns turns, ChainState.Turn turn) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                turns.take(turn);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
