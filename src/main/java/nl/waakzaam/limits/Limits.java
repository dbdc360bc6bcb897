// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.waakzaam.limits.Allotment.Taken;
import nl.waakzaam.limits.Leases.Lease;
import org.springframework.stereotype.Service;

/**
 * How many numbers may be checked in a period, over all nodes together.
 *
 * <p>Each node grants a subject a few numbers of its own and takes more from the database in leases. So a passer-by costs
 * no query. All nodes together never grant more than the limit, but for the advance of a node that was started anew or
 * that forgot a subject for want of room: at most one lease each time.
 */
@Service
public class Limits {
    private static final int MOST_SUBJECTS = 500_000;
    private static final Duration LONGEST_PERIOD = Duration.ofHours(25);

    private final NumberLimits limits;
    private final Leases leases;
    private final Clock clock;
    private final Cache<Counted, Allotment> allotments = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterWrite(LONGEST_PERIOD)
            .build();

    /** @param start of the period, in seconds since 1970 */
    private record Counted(Subject subject, long start) {}

    Limits(NumberLimits limits, Leases leases, Clock clock) {
        this.limits = limits;
        this.leases = leases;
        this.clock = clock;
    }

    /** Counts the numbers of one check for all of these subjects, or for none of them. */
    public Spending spend(List<Subject> subjects, int numbers) {
        for (int i = 0; i < subjects.size(); i++) {
            var taken = allotment(subjects.get(i)).take(numbers);
            if (taken != Taken.TAKEN) {
                subjects.subList(0, i).forEach(before -> allotment(before).giveBack(numbers));
                return refusal(taken, subjects.get(i));
            }
        }
        return new Spending.Allowed();
    }

    private Spending refusal(Taken taken, Subject subject) {
        if (taken == Taken.UNKNOWN) {
            return new Spending.Unknown();
        }
        var now = clock.instant();
        var wait = Period.of(subject.kind(), now).left(now);
        return new Spending.UsedUp(subject.kind(), wait, allotment(subject).left());
    }

    private Allotment allotment(Subject subject) {
        var period = Period.of(subject.kind(), clock.instant());
        var counted = new Counted(subject, period.start().getEpochSecond());
        return allotments.get(counted, first -> fresh(subject, period));
    }

    private Allotment fresh(Subject subject, Period period) {
        var lease = new Lease(subject, period, limits.lease(subject.kind()), limits.fromDatabase(subject.kind()));
        return new Allotment(leases, lease, limits.advance(subject.kind()));
    }
}
