// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import nl.waakzaam.limits.Challenge.Problem;
import nl.waakzaam.site.ClientNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts questions and hears answers, without keeping them: the token holds a random number and the time, signed for one
 * network. Used again it is the same pass, with the same few numbers on it.
 */
@Component
class Challenges {
    /** Sooner no answer counts: an answer costs a program time as well. */
    static final Duration SOONEST = Duration.ofSeconds(5);

    /** Later it counts no more. */
    static final Duration LATEST = Duration.ofMinutes(15);

    private static final int BODY = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final DailyKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private record Token(long nonce, Instant asked) {}

    Challenges(DailyKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What a reply is worth. */
    sealed interface Heard {
        /** It is right; its numbers are counted under this subject. */
        record Passed(Subject pass) implements Heard {}

        record Refused(Problem problem) implements Heard {}
    }

    Heard hear(Reply reply, ClientNetwork network) {
        if (reply.isNone()) {
            return new Heard.Refused(Problem.NONE);
        }
        var token = read(reply.token(), network);
        if (token == null || token.asked().plus(LATEST).isBefore(clock.instant())) {
            return new Heard.Refused(Problem.TOO_LATE);
        }
        if (!Question.of(token.nonce()).isAnsweredBy(reply.answer())) {
            return new Heard.Refused(Problem.WRONG);
        }
        return token.asked().plus(SOONEST).isAfter(clock.instant())
                ? new Heard.Refused(Problem.TOO_FAST)
                : new Heard.Passed(Subject.pass(Long.toHexString(token.nonce())));
    }

    /** The same question after an answer that came too soon, else a new one. */
    Challenge ask(Reply reply, Problem problem, ClientNetwork network) {
        var token = problem == Problem.TOO_FAST ? reply.token() : write(network);
        var question = Question.of(nonce(token));
        return new Challenge(token, question.textKey(), question.numbers(), problem);
    }

    private String write(ClientNetwork network) {
        var body = ByteBuffer.allocate(BODY)
                .putLong(random.nextLong())
                .putLong(clock.millis())
                .array();
        return ENCODER.encodeToString(body) + "." + ENCODER.encodeToString(sign(body, network));
    }

    private @Nullable Token read(String token, ClientNetwork network) {
        var parts = token.split("\\.", -1);
        if (parts.length != 2) {
            return null;
        }
        try {
            var body = Base64.getUrlDecoder().decode(parts[0]);
            var signature = Base64.getUrlDecoder().decode(parts[1]);
            return body.length == BODY && MessageDigest.isEqual(signature, sign(body, network)) ? token(body) : null;
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    private static Token token(byte[] body) {
        var read = ByteBuffer.wrap(body);
        return new Token(read.getLong(), Instant.ofEpochMilli(read.getLong()));
    }

    private static long nonce(String token) {
        return token(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .nonce();
    }

    private byte[] sign(byte[] body, ClientNetwork network) {
        return key.hash("question " + network.name() + " " + ENCODER.encodeToString(body));
    }
}
