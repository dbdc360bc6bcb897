// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Another organisation's web hook, over TLS with a certificate of its own: answers as it is told and keeps what came. */
public final class TestReceiver implements AutoCloseable {
    private static final String PASSWORD = "proefproef";

    private final HttpsServer server;
    private final Path certificate;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> say(exchange, 204);

    public TestReceiver(Path folder) throws Exception {
        var store = folder.resolve("receiver.p12");
        certificate = folder.resolve("receiver.pem");
        if (Files.notExists(certificate)) {
            keytool(
                    "-genkeypair -alias ontvanger -keyalg EC -groupname secp256r1 -validity 2 -dname CN=ontvanger.example"
                            + " -ext san=dns:ontvanger.example,dns:localhost,ip:127.0.0.1 -keystore " + store);
            keytool("-exportcert -rfc -alias ontvanger -file " + certificate + " -keystore " + store);
        }
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity(store)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** How it answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What came. */
    public record Received(String id, String timestamp, String signature, String contentType, String body) {
        /** As the page for receivers tells them to check it. */
        public boolean isSignedWith(String secret) throws Exception {
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            var wanted = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
            return List.of(signature.split(" ")).contains(wanted);
        }
    }

    String url() {
        return "https://ontvanger.example:" + port() + "/treffers?sleutel=geheim";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public Path certificate() {
        return certificate;
    }

    public List<Received> received() {
        return received;
    }

    void answers(int status) {
        answer = exchange -> say(exchange, status);
    }

    void redirectsTo(URI elsewhere) {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.toString());
            say(exchange, 307);
        };
    }

    /** Says nothing, for as long as it is there. */
    void hangs() {
        answer = exchange -> closed.await();
    }

    /** Says yes a while after it has the message, as who is far away does: a moment in which a node may die. */
    public void answersLate(Duration longest) {
        answer = exchange -> {
            var late = ThreadLocalRandom.current().nextLong(longest.toMillis());
            var _ = closed.await(late, TimeUnit.MILLISECONDS);
            say(exchange, 204);
        };
    }

    /** Says yes, and talks on for ever. */
    void neverStopsTalking() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (closed.getCount() > 0) {
                    out.write(new byte[8_192]);
                }
            }
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            answer.to(exchange);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static SSLContext identity(Path file) throws Exception {
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = (tool + " " + arguments + " -storetype PKCS12 -storepass " + PASSWORD).split(" ");
        var log = Files.createTempFile("keytool", ".log");
        var made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
