// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.waakzaam.limits.Admission.Reason;
import nl.waakzaam.limits.Challenges.Heard;
import nl.waakzaam.limits.SeriesWatch.Pace;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Service;

/**
 * Stands before the theft check: counts the numbers, slows who walks through a series, and asks a question where many
 * people share an address. Nothing of it depends on what is registered.
 */
@Service
public class CheckGate {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** A program cannot answer; the busy hour of a series has passed by then. */
    private static final Duration BUSY = Duration.ofHours(1);

    private final NumberLimits numbers;
    private final Limits limits;
    private final SeriesWatch watch;
    private final Challenges challenges;
    private final MeterRegistry meters;
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    private record Counted(String who, String outcome) {}

    CheckGate(NumberLimits numbers, Limits limits, SeriesWatch watch, Challenges challenges, MeterRegistry meters) {
        this.numbers = numbers;
        this.limits = limits;
        this.watch = watch;
        this.challenges = challenges;
        this.meters = meters;
    }

    /**
     * Counts the numbers of one check when it may be done.
     *
     * @param covered how many numbers it covers, those that are no number included
     * @param folded the folded forms of those that are one
     */
    public Admission admit(Visitor visitor, int covered, List<String> folded, Reply reply) {
        var admission = switch (watch.pace(visitor.subjects().getFirst(), folded)) {
            case Pace.Walking(var wait) -> new Admission.Refused(Reason.SERIES, wait);
            case Pace.Busy busy when visitor instanceof Visitor.Passer passer -> busy(passer, covered, reply);
            default -> spend(visitor, covered, reply);
        };
        count(visitor, admission);
        return admission;
    }

    private Admission spend(Visitor visitor, int covered, Reply reply) {
        return switch (limits.spend(visitor.subjects(), covered)) {
            case Spending.Allowed allowed -> new Admission.Admitted();
            case Spending.UsedUp(var kind, var wait, var left) -> usedUp(visitor, covered, reply, kind, wait);
            case Spending.Unknown unknown -> new Admission.Refused(Reason.UNKNOWN, SOON);
        };
    }

    private Admission usedUp(Visitor visitor, int covered, Reply reply, Subject.Kind kind, Duration wait) {
        var refused = new Admission.Refused(Reason.NUMBERS, wait);
        return visitor instanceof Visitor.Passer(var network) && isAsked(network, kind)
                ? answered(
                        network,
                        ofCrowd(network),
                        covered,
                        reply,
                        refused,
                        (used, longer) -> new Admission.Refused(Reason.NUMBERS, longer))
                : refused;
    }

    /** A network of 48 bits may be one customer, or a whole town on the telephones of one provider. */
    private boolean isAsked(ClientNetwork network, Subject.Kind kind) {
        return kind == Subject.Kind.SITE || numbers.isShared(network);
    }

    /** Those behind one address, or in one network of 48 bits; in it, each household keeps its own limit. */
    private List<Subject> ofCrowd(ClientNetwork network) {
        var crowd = Subject.crowd(network.site());
        return numbers.isShared(network) ? List.of(crowd) : List.of(Subject.client(network), crowd);
    }

    /** What others asked never shuts anybody out of a series: it costs a question. */
    private Admission busy(Visitor.Passer passer, int covered, Reply reply) {
        var refused = new Admission.Refused(Reason.SERIES, BUSY);
        return answered(
                passer.network(),
                passer.subjects(),
                covered,
                reply,
                refused,
                (used, wait) -> usedUp(passer, covered, reply, used, wait));
    }

    /** @param usedUp what comes of it when others than the answer have no numbers left */
    private Admission answered(
            ClientNetwork network,
            List<Subject> subjects,
            int covered,
            Reply reply,
            Admission.Refused otherwise,
            BiFunction<Subject.Kind, Duration, Admission> usedUp) {
        return switch (challenges.hear(reply, network)) {
            case Heard.Refused(var problem) -> new Admission.Asked(challenges.ask(reply, problem, network), otherwise);
            case Heard.Passed(var pass) ->
                switch (limits.spend(
                        Stream.concat(Stream.of(pass), subjects.stream()).toList(), covered)) {
                    case Spending.Allowed allowed -> new Admission.Admitted();
                    case Spending.UsedUp(var kind, var wait, var left)
                    when kind == Subject.Kind.PASS ->
                        new Admission.Asked(challenges.ask(reply, Challenge.Problem.NONE, network), otherwise);
                    case Spending.UsedUp(var kind, var wait, var left) -> usedUp.apply(kind, wait);
                    case Spending.Unknown unknown -> new Admission.Refused(Reason.UNKNOWN, SOON);
                };
        };
    }

    /** Who asked stays out of the figures. */
    private void count(Visitor visitor, Admission admission) {
        var outcome = switch (admission) {
            case Admission.Admitted admitted -> "allowed";
            case Admission.Asked asked -> "challenged";
            case Admission.Refused(var reason, var wait) ->
                "refused-" + reason.name().toLowerCase(Locale.ROOT);
        };
        var who = visitor instanceof Visitor.Known ? "known" : "anonymous";
        counters.computeIfAbsent(new Counted(who, outcome), this::counter).increment();
    }

    private Counter counter(Counted counted) {
        return meters.counter("waakzaam.limits.checks", "visitor", counted.who(), "outcome", counted.outcome());
    }
}
