// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.hits.notification.Outcome.Delivered;
import nl.waakzaam.hits.notification.Outcome.Failed;
import nl.waakzaam.hits.notification.Outcome.GivenUp;
import nl.waakzaam.hits.notification.Outcome.Why;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/** Posts a signed event to a web hook (Standard Webhooks). Of the answer nothing but its status is read. */
@Component
class WebhookCarrier implements Carrier {
    /** From the first question for an address to the status of the answer. */
    private static final int SECONDS = 10;

    private final CloseableHttpClient http;
    private final HitEvents events;
    private final PostgresChannels channels;
    private final Clock clock;

    WebhookCarrier(CloseableHttpClient webhookClient, HitEvents events, PostgresChannels channels, Clock clock) {
        this.http = webhookClient;
        this.events = events;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    public Outcome bring(Delivery delivery, Channel channel) {
        var request = request(delivery, channel);
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(request::cancel);
        try {
            return outcome(status(request));
        } catch (IOException | HttpException failure) {
            return new Failed(request.isCancelled() ? Why.TIME : why(failure), "");
        }
    }

    private HttpPost request(Delivery delivery, Channel channel) {
        var now = clock.instant();
        var body = events.of(delivery);
        var request = new HttpPost(channel.target());
        request.setHeader("webhook-id", delivery.id().toString());
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader(
                "webhook-signature", channels.secrets(channel.id(), now).signature(delivery.id(), now, body));
        request.setEntity(
                new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.parse(HitEvents.CONTENT_TYPE)));
        return request;
    }

    /** Breaks off behind the status: closing would read to the end of an answer that may have none. */
    private int status(HttpPost request) throws IOException, HttpException {
        var status = http.executeOpen(RoutingSupport.determineHost(request), request, null)
                .getCode();
        request.cancel();
        return status;
    }

    private static Outcome outcome(int status) {
        var answer = Integer.toString(status);
        if (status / 100 == 2) {
            return new Delivered(answer);
        }
        return status == HttpStatus.SC_GONE ? new GivenUp(Why.GONE, answer) : new Failed(Why.ANSWER, answer);
    }

    private static Why why(Exception failure) {
        return switch (failure) {
            case ReachableAddresses.Refused refused -> Why.ADDRESS;
            case UnknownHostException unknown -> Why.UNKNOWN_HOST;
            case SSLException untrusted -> Why.CERTIFICATE;
            case InterruptedIOException late -> Why.TIME;
            default -> Why.CONNECTION;
        };
    }
}
