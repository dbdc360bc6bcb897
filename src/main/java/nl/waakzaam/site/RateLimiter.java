// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds back a client that asks too much too fast, before anything else looks at the request (ASVS 2.4.1). Keeps a
 * bounded number of clients in memory for some minutes and writes no address anywhere.
 */
class RateLimiter implements Filter {
    private static final int MOST_CLIENTS = 200_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final List<ClientNetwork.Range> proxies;
    private final Refusal refusal;
    private final Cache<Allowance, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    private record Allowance(ClientNetwork client, Limits.Kind kind) {}

    /** Counts a request that comes too soon and writes the answer to it. */
    interface Refusal {
        void write(Limits.Kind kind, Failure failure, HttpServletRequest request, HttpServletResponse response);
    }

    RateLimiter(Limits limits, List<ClientNetwork.Range> proxies, Refusal refusal) {
        this.limits = limits;
        this.proxies = proxies;
        this.refusal = refusal;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        // as the server understands it: however it is written, it is one address
        var path = request.getServletPath();
        if (path.startsWith("/assets/")) {
            chain.doFilter(asked, answered);
            return;
        }
        var kind = Limits.kind(request.getMethod(), path);
        var wait = take(request, kind);
        if (wait.isZero()) {
            chain.doFilter(asked, answered);
        } else {
            var failure = Failure.of(new ComesTooSoon("failure.429.detail", wait));
            refusal.write(kind, failure, request, (HttpServletResponse) answered);
        }
    }

    private Duration take(HttpServletRequest request, Limits.Kind kind) {
        var client = ClientNetwork.of(InetAddress.ofLiteral(request.getRemoteAddr()), forwardedFor(request), proxies);
        client.keepWith(request);
        var bucket = buckets.get(new Allowance(client, kind), allowance -> bucket(limits.of(allowance.kind())));
        if (bucket.tryConsume(1)) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** All header lines together: a proxy may have added a line of its own below what the client wrote. */
    private @Nullable String forwardedFor(HttpServletRequest request) {
        return proxies.isEmpty() ? null : String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    private static Bucket bucket(int perMinute) {
        var rate = Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, MINUTE)
                .build();
        return Bucket.builder().addLimit(rate).withNanosecondPrecision().build();
    }
}
