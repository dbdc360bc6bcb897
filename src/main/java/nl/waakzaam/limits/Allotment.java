// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.waakzaam.limits.Leases.Lease;
import org.jspecify.annotations.Nullable;

/** What this node may still grant one subject in one period; only when it is nearly used up is more taken from the database. */
final class Allotment {
    /** Longer than this no answer waits for a lease. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int ONE_CHECK = 5;

    private final Leases leases;
    private final Lease usual;
    private int numbers;
    private boolean usedUp;
    private @Nullable CompletableFuture<Integer> coming;

    /** How taking numbers came out. */
    enum Taken {
        TAKEN,
        USED_UP,
        /** The database did not answer in time. */
        UNKNOWN
    }

    Allotment(Leases leases, Lease usual, int advance) {
        this.leases = leases;
        this.usual = usual;
        this.numbers = advance;
    }

    Taken take(int wanted) {
        while (true) {
            CompletableFuture<Integer> more;
            synchronized (this) {
                if (numbers >= wanted) {
                    numbers -= wanted;
                    askAhead();
                    return Taken.TAKEN;
                }
                if (usedUp) {
                    return Taken.USED_UP;
                }
                more = coming == null ? ask(wanted - numbers) : coming;
            }
            if (!hasCome(more)) {
                return Taken.UNKNOWN;
            }
        }
    }

    /** Before it is needed, so that hardly anybody waits for the disk of the database. */
    private void askAhead() {
        if (numbers < ONE_CHECK && !usedUp && coming == null) {
            ask(0);
        }
    }

    /** Gives back what was taken for a check that another limit then refused. */
    synchronized void giveBack(int taken) {
        numbers += taken;
    }

    synchronized int left() {
        return numbers;
    }

    private CompletableFuture<Integer> ask(int missing) {
        var lease = new Lease(usual.subject(), usual.period(), Math.max(usual.numbers(), missing), usual.most());
        var asked = leases.take(lease).whenComplete((granted, failure) -> add(lease, granted));
        coming = asked.isDone() ? null : asked;
        return asked;
    }

    private synchronized void add(Lease lease, @Nullable Integer granted) {
        coming = null;
        if (granted != null) {
            numbers += granted;
            usedUp = granted < lease.numbers();
        }
    }

    private static boolean hasCome(CompletableFuture<Integer> more) {
        try {
            more.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
