// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.hits.notification.Outcome.Delivered;
import nl.waakzaam.hits.notification.Outcome.Failed;
import nl.waakzaam.hits.notification.Outcome.Why;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the event on a topic, with the hit as key: its steps stay in one partition. There only where it is configured. */
@Component
@ConditionalOnProperty("waakzaam.notification.kafka.bootstrap.servers")
class KafkaCarrier implements Carrier, AutoCloseable {
    private static final int SECONDS = 10;

    private final Map<String, Object> properties;
    private final HitEvents events;

    private @Nullable Producer<String, String> producer;

    KafkaCarrier(NotificationSettings settings, HitEvents events) {
        this.properties = properties(settings.kafka());
        this.events = events;
    }

    @Override
    public Kind kind() {
        return Kind.KAFKA;
    }

    @Override
    public Outcome bring(Delivery delivery, Channel channel) {
        try {
            var kept = producer().send(message(delivery, channel.target())).get(SECONDS, TimeUnit.SECONDS);
            return new Delivered(kept.toString());
        } catch (TimeoutException late) {
            return new Failed(Why.TIME, "");
        } catch (ExecutionException | KafkaException failure) {
            return new Failed(Why.CONNECTION, "");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Failed(Why.TIME, "");
        }
    }

    private ProducerRecord<String, String> message(Delivery delivery, String topic) {
        var told = delivery.told();
        var key = (told == null ? delivery.id() : told.hit()).toString();
        var message = new ProducerRecord<>(topic, key, events.of(delivery));
        message.headers().add("content-type", HitEvents.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    /** A yes means that the brokers have it, and comes before the lease ends. */
    private static Map<String, Object> properties(Map<String, String> stated) {
        var properties = new HashMap<String, Object>(stated);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SECONDS * 1_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SECONDS * 1_000);
        return properties;
    }

    /** Made at first use: the product starts when Kafka is away. */
    private synchronized Producer<String, String> producer() {
        var made = producer;
        if (made == null) {
            made = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
            producer = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
