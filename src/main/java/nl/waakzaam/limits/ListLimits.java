// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.limits.Leases.Lease;
import org.springframework.stereotype.Service;

/**
 * Counts the numbers of a whole list, in the same count as those of single checks. They come from the database at once or
 * not at all, so that no node is left with numbers of a list that was refused.
 */
@Service
public class ListLimits {
    private final NumberLimits limits;
    private final PostgresLeases leases;
    private final Clock clock;

    ListLimits(NumberLimits limits, PostgresLeases leases, Clock clock) {
        this.limits = limits;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Counts numbers for all of these subjects, in the caller's transaction. Best done last in it: until it ends, others
     * wait who count for the same subjects.
     *
     * @return whose limit leaves too little room; then the caller must undo its transaction, so that nothing is counted
     */
    public Optional<Spending.UsedUp> spend(List<Subject> subjects, int numbers) {
        var now = clock.instant();
        var wanted =
                subjects.stream().map(subject -> lease(subject, numbers, now)).toList();
        return leases.grant(wanted).entrySet().stream()
                .filter(granted -> granted.getValue() < numbers)
                .min(Map.Entry.comparingByValue())
                .map(least -> usedUp(least.getKey(), least.getValue(), now));
    }

    private static Spending.UsedUp usedUp(Lease lease, int left, Instant now) {
        return new Spending.UsedUp(lease.subject().kind(), lease.period().left(now), left);
    }

    private Lease lease(Subject subject, int numbers, Instant now) {
        return new Lease(subject, Period.of(subject.kind(), now), numbers, limits.fromDatabase(subject.kind()));
    }
}
