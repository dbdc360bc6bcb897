// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The product's own gate with its usual limits, over a count in memory; for tests and measurements. */
public final class GateUnderTest {
    private final CheckGate gate;
    private final Challenges challenges;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    public GateUnderTest(Clock clock) {
        this(clock, usual());
    }

    GateUnderTest(Clock clock, NumberLimits numbers) {
        challenges = new Challenges(new DailyKey(freshFolder(), clock), clock);
        gate = new CheckGate(
                numbers,
                new Limits(numbers, new LeasesInMemory(), clock),
                new SeriesWatch(numbers, clock),
                challenges,
                meters);
    }

    /** The limits of an installation that set none. */
    static NumberLimits usual() {
        return with(java.util.Map.of());
    }

    static NumberLimits with(java.util.Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        var prefixed = new java.util.HashMap<String, Object>();
        settings.forEach((name, value) -> prefixed.put("waakzaam.limits.numbers." + name, value));
        environment.getPropertySources().addFirst(new MapPropertySource("test", prefixed));
        return Binder.get(environment).bindOrCreate("waakzaam.limits.numbers", NumberLimits.class);
    }

    static Path freshFolder() {
        try {
            return Files.createTempDirectory("keys");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Admission admit(Visitor visitor, int covered, List<String> folded, Reply reply) {
        return gate.admit(visitor, covered, folded, reply);
    }

    double counted(String outcome) {
        return meters.find("waakzaam.limits.checks").tag("outcome", outcome).counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    /** What somebody answers who understands the question: a person, or a program that was made for it. */
    public static Reply answer(Challenge challenge) {
        return answer(challenge.token());
    }

    public static Reply answer(String token) {
        var question = question(token);
        var right = java.util.stream.IntStream.rangeClosed(0, Question.LARGEST)
                .filter(number -> question.isAnsweredBy(Integer.toString(number)))
                .findFirst()
                .orElseThrow();
        return new Reply(token, Integer.toString(right));
    }

    private static Question question(String token) {
        var bytes = java.util.Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return Question.of(java.nio.ByteBuffer.wrap(bytes).getLong());
    }
}
