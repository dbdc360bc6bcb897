// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does computations that take long while somebody waits: few at once, one for each account, and none without end. Whoever
 * asks anew or stops ends the own one.
 */
final class HeavyWork {
    private final Duration longest;
    private final Semaphore places;
    private final Map<String, FutureTask<?>> running = new ConcurrentHashMap<>();

    HeavyWork(int places, Duration longest) {
        this.places = new Semaphore(places);
        this.longest = longest;
    }

    /** How it ended. */
    sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /** Others are at it: later. */
        record Busy<T>() implements Outcome<T> {}

        /** It is more than can be done, as the method itself says. */
        record Refused<T>() implements Outcome<T> {}

        /** It took longer than anything may. */
        record TooLong<T>() implements Outcome<T> {}

        /** Whoever asked for it ended it. */
        record Stopped<T>() implements Outcome<T> {}
    }

    <T> Outcome<T> run(String account, Callable<T> work) {
        stop(account);
        if (!places.tryAcquire()) {
            return new Outcome.Busy<>();
        }
        var task = new FutureTask<>(work);
        running.put(account, task);
        Thread.ofPlatform()
                .name("methods")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        task.run();
                    } finally {
                        places.release();
                    }
                });
        try {
            return outcome(task);
        } finally {
            running.remove(account, task);
        }
    }

    /** Ends what an account waits for, if anything. */
    void stop(String account) {
        var task = running.remove(account);
        if (task != null) {
            task.cancel(true);
        }
    }

    private <T> Outcome<T> outcome(FutureTask<T> task) {
        try {
            return new Outcome.Done<>(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            return new Outcome.TooLong<>();
        } catch (CancellationException stopped) {
            return new Outcome.Stopped<>();
        } catch (InterruptedException closing) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Stopped<>();
        } catch (ExecutionException failure) {
            return failed(failure);
        }
    }

    private static <T> Outcome<T> failed(ExecutionException failure) {
        return switch (failure.getCause()) {
            case CancellationException stopped -> new Outcome.Stopped<>();
            case IllegalArgumentException refused -> new Outcome.Refused<>();
            case null, default -> throw new IllegalStateException(failure.getCause());
        };
    }
}
