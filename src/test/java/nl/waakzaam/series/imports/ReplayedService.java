// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that answers in the shapes of the real ones, and misbehaves as it is told. */
final class ReplayedService implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Deque<Misbehaviour> misbehaviours = new ConcurrentLinkedDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile String etag = "";

    ReplayedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What it does instead of answering, once. */
    interface Misbehaviour {
        void to(HttpExchange exchange, byte[] answer) throws IOException, InterruptedException;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param path with its query, decoded */
    void answers(String path, String body) {
        answers.put(path, body);
    }

    void forget() {
        answers.clear();
        asked.clear();
    }

    /** Says that its state is this, and nothing to who knows it. */
    void hasEtag(String state) {
        etag = state;
    }

    void then(Misbehaviour misbehaviour) {
        misbehaviours.add(misbehaviour);
    }

    void failsWith(int status) {
        then((exchange, answer) -> exchange.sendResponseHeaders(status, -1));
    }

    void isBusy(String retryAfter) {
        then((exchange, answer) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        });
    }

    /** Begins, and says no more. */
    void hangs() {
        then((exchange, answer) -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, 1);
            exchange.getResponseBody().flush();
            closed.await();
        });
    }

    void breaksOff() {
        then((exchange, answer) -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, answer.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("broken off on purpose");
        });
    }

    void answersAsUsual() {
        then(ReplayedService::say);
    }

    List<String> asked() {
        return asked;
    }

    List<String> agents() {
        return agents;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            var uri = exchange.getRequestURI();
            var path = uri.getPath()
                    + (uri.getRawQuery() == null
                            ? ""
                            : "?" + URLDecoder.decode(uri.getRawQuery(), StandardCharsets.UTF_8));
            asked.add(path);
            agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            var known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
            var body = answers.get(path);
            var misbehaviour = misbehaviours.poll();
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (misbehaviour != null) {
                misbehaviour.to(exchange, body.getBytes(StandardCharsets.UTF_8));
            } else if (!etag.isEmpty() && known.equals(etag)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", etag.isEmpty() ? "\"-\"" : etag);
                say(exchange, body.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static void say(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
