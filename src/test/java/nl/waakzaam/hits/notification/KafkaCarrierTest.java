// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.hits.notification.Outcome.Failed;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a hit comes on a topic of a real Kafka. */
@DemoProductTest
class KafkaCarrierTest {
    private static final String TOPIC = "treffers";
    private static final String ROTTERDAM = "GM0599";

    @Autowired
    ApplicationContext product;

    @Autowired
    PostgresChannels channels;

    @Autowired
    Deliveries deliveries;

    @Autowired
    HitEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    @Test
    void a_channel_may_be_a_topic_where_kafka_is_configured_and_nowhere_else() {
        var node = new ApplicationContextRunner()
                .withBean(HitEvents.class, () -> events)
                .withUserConfiguration(Settings.class, KafkaCarrier.class);
        node.run(context -> assertThat(context).doesNotHaveBean(Carrier.class));
        node.withPropertyValues("waakzaam.notification.kafka.bootstrap.servers=kafka.example:9092")
                .run(context -> {
                    assertThat(context.getBean(Carrier.class).kind()).isEqualTo(Kind.KAFKA);
                    assertThat(context.getBean(NotificationSettings.class).kafka())
                            .containsEntry("bootstrap.servers", "kafka.example:9092");
                });
    }

    @EnableConfigurationProperties(NotificationSettings.class)
    static class Settings {}

    @Test
    void each_step_comes_on_the_topic_with_the_hit_as_key() throws Exception {
        var channel = aChannel();
        var hits = new TestHits(product);
        var hit = hits.found(ROTTERDAM);
        hits.step(hit, "ASSIGNED");
        var nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .build();
        try (var cluster = new KafkaClusterTestKit.Builder(nodes).build()) {
            cluster.format();
            cluster.startup();
            cluster.waitForReadyBrokers();
            try (var carrier = carrier(cluster.bootstrapServers())) {
                new TestNode(deliveries, channels, carrier, clock).bringAll();
            }
            var messages = read(cluster.bootstrapServers(), 2);
            assertThat(messages).extracting(ConsumerRecord::key).containsOnly(hit.toString());
            assertThat(messages)
                    .extracting(message ->
                            json.readTree(message.value()).get("type").asString())
                    .containsExactlyInAnyOrder("nl.waakzaam.treffer.gevonden.v1", "nl.waakzaam.treffer.opgepakt.v1");
            assertThat(messages.getFirst().headers().lastHeader("content-type").value())
                    .isEqualTo(HitEvents.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(proof(channel)).hasSize(2).allMatch(line -> line.startsWith("DELIVERED " + TOPIC + "-0@"));
    }

    @Test
    void brokers_that_are_away_are_tried_again_later() {
        var id = aChannel();
        new TestHits(product).found(ROTTERDAM);
        var claimed = deliveries.claim(id, clock.instant()).orElseThrow();
        try (var carrier = carrier("localhost:1")) {
            assertThat(carrier.bring(claimed, channels.find(id).orElseThrow())).isInstanceOf(Failed.class);
        }
    }

    private KafkaCarrier carrier(String servers) {
        var settings = new NotificationSettings(
                List.of(), List.of(), "", Map.of("bootstrap.servers", servers), "urn:nld:proef");
        return new KafkaCarrier(settings, events);
    }

    private UUID aChannel() {
        var id = UUID.randomUUID();
        var channel = new Channel(id, "Topic", Kind.KAFKA, ROTTERDAM, List.of("NEW", "ASSIGNED"), false, TOPIC, null);
        channels.add(channel, null, clock.instant());
        return id;
    }

    private List<String> proof(UUID channel) {
        return database.sql("""
                        select a.outcome || ' ' || a.answer from hits.attempt a
                            join hits.delivery d on d.id = a.delivery_id where d.channel_id = ?
                        """)
                .param(channel)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static List<ConsumerRecord<String, String>> read(String servers, int number) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        var strings = new StringDeserializer();
        try (var consumer =
                new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", servers), strings, strings)) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (found.size() < number) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
        }
        return found;
    }
}
