// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.hits.notification.TestChannels;
import nl.waakzaam.hits.notification.TestReceiver;
import nl.waakzaam.hits.notification.TestReceiver.Received;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system of the police that is told of hits over a web hook. No node takes it along when it dies; it keeps all that came. */
final class ToldHits implements AutoCloseable {
    private static final Duration FAR_AWAY = Duration.ofMillis(20);

    private final TestReceiver receiver;
    private final JsonMapper json = new JsonMapper();
    private String secret = "";

    ToldHits(Path folder) throws Exception {
        receiver = new TestReceiver(folder);
        receiver.answersLate(FAR_AWAY);
    }

    /** What a node must know to get there. */
    List<String> options() {
        return List.of(
                "-Dwaakzaam.notification.networks=127.0.0.0/8,::1/128",
                "-Dwaakzaam.notification.certificates=" + receiver.certificate());
    }

    /** Has it be told of new hits and of those that end since their good is sought no more. */
    void subscribe(ApplicationContext product) {
        secret = new TestChannels(product)
                .addWebhook("https://localhost:%d/treffers".formatted(receiver.port()), "NEW", "WITHDRAWN");
    }

    /**
     * All that came.
     *
     * @param raw sends, each of them
     * @param forged those without our signature
     * @param ids different ones: the same message has the same id, however often it comes
     * @param found hits that were told as new
     * @param ended hits that were told as ended
     */
    record Sends(int raw, long forged, int ids, Set<UUID> found, Set<UUID> ended) {
        int duplicates() {
            return raw - ids;
        }
    }

    Sends sends() {
        var all = List.copyOf(receiver.received());
        return new Sends(
                all.size(),
                all.stream().filter(one -> !isOurs(one)).count(),
                all.stream().map(Received::id).collect(Collectors.toSet()).size(),
                hits(all, "gevonden"),
                hits(all, "vervallen"));
    }

    private boolean isOurs(Received received) {
        try {
            return received.isSignedWith(secret);
        } catch (Exception unreadable) {
            return false;
        }
    }

    private Set<UUID> hits(List<Received> all, String step) {
        return all.stream()
                .map(one -> json.readTree(one.body()))
                .filter(event -> event.get("data").get("stand").asString().equals(step))
                .map(ToldHits::hit)
                .collect(Collectors.toSet());
    }

    private static UUID hit(JsonNode event) {
        return UUID.fromString(event.get("subject").asString());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
